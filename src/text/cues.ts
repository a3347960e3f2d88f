/** Words that report speech or thought ("said", "according", "insists"), and how surely each does. */
import { CUE_WORDS, CUE_WORDS_LEAST } from './cues.generated.ts';
import { openWordTable } from './word-table.ts';

/**
 * Reporting words that the articles to learn from (the United States, 2016, mostly past tense) hardly have:
 * British spellings, the present tense of magazines, and words of courts and sport. Set by hand.
 */
const FURTHER_WORDS =
  'reckons reckoned quizzed fumed moaned quipped quips enthused opined retorted retorts chimed scoffed sneered ' +
  'whispered screamed exclaimed gushed penned texted messaged stresses emphasised emphasises criticised criticises ' +
  'hails warns urges confirms observes recalls reflects recounts maintains contended testifies announces states ' +
  'enquired inquired replies answers interjects apologised characterised characterises summarised tweets shrugs sighs ' +
  'sighed laughs chuckles smiles grins mused muses deadpanned snapped growled murmured muttered counters ventured ' +
  'ventures opines surmised concurred concurs attests attested recollects lambasted berated chided rebuked scolded heard hears';
const FURTHER_SHARE = 0.7;
/** The same, for words that mostly mean something else: a court heard; the judge rules. */
const SELDOM_WORDS = 'rules branded rejects cried begged shouting yelling goes begins continues';
const SELDOM_SHARE = 0.3;

const tenthsOf = openWordTable(CUE_WORDS);
const further = new Map([
  ...SELDOM_WORDS.split(' ').map((word): [string, number] => [word, SELDOM_SHARE]),
  ...FURTHER_WORDS.split(' ').map((word): [string, number] => [word, FURTHER_SHARE]),
]);

/** Share, 0 to 1, of the uses of a word (lower case) that report what someone says, thinks or intends. */
export function cueShare(lower: string): number {
  const above = tenthsOf(lower);
  return above < 0 ? (further.get(lower) ?? 0) : (above + CUE_WORDS_LEAST) / 10;
}
