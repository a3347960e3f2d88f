/**
 * The order of the bundle, imported before anything else: what is alike compresses better side by side. First all learned
 * and packed tables (two kilobytes of the download), then the stages as they follow each other.
 */
import './cues.generated.ts';
import './lexicon.generated.ts';
import './people-words.generated.ts';
import './ranker.generated.ts';
import './speech.generated.ts';
import './layout.ts';
import './speech.ts';
import './names.ts';
import './attribution.ts';
import './roles.ts';
