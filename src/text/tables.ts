/**
 * All learned and packed tables, imported before anything else: side by side in the bundle they compress better (two
 * kilobytes of the download).
 */
import './cues.generated.ts';
import './lexicon.generated.ts';
import './people-words.generated.ts';
import './ranker.generated.ts';
import './speech.generated.ts';
