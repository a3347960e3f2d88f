/**
 * Names in texts that are not in English. In German every noun has a capital, and no English word beside a name says
 * what it is: so a person is named only where a known first name stands before another name, and what stands before
 * that (a title, an office, a noun) is no part of it. Single words take up whom the text names in full.
 */
import type { Token } from './layers.ts';
import { NameCandidate } from './name-candidate.ts';
import {
  ACRONYM,
  BODY,
  CALENDAR,
  CAPITAL,
  COMMON,
  FIRST_NAME,
  INITIAL,
  PARTICLE,
  PEOPLE,
  PLACE,
  SOFT_BODY,
} from './name-flags.ts';
import { wordSet } from './word-lists.ts';
import type { Word } from './words.ts';

/** Behind these stands a noun, whatever its first letter; no name begins or goes on with one alone. */
const ARTICLES = wordSet(
  'der die das des dem den ein eine einer eines einem einen im am zum zur beim vom het een el los las la lo un una ' +
    'al del le les du des au aux une il gli i dei della o os as do da dos das um uma na no',
);
/** These stand between the names of two as well as between those of one (Ortega y Gasset): two are likelier. */
const ANDS = wordSet('y e i et und og och');

/** The names in the capitalised run [from, to) of tokens, in their order; `isCommonHere` as in name-runs.ts. */
export function readForeignNames(
  tokens: readonly Token[],
  from: number,
  to: number,
  isCommonHere: (word: Word) => boolean,
): NameCandidate[] {
  const MOST_WORDS = 4;
  /** A first name of these kinds may as well be something else, and nothing around it tells. */
  const DOUBTFUL = COMMON | PLACE | PEOPLE | CALENDAR | BODY | SOFT_BODY | ACRONYM | INITIAL;
  const found: NameCandidate[] = [];
  const isFirstName = (t: number) => {
    const { word } = tokens[t]!;
    return (
      (word.nameFlags & (FIRST_NAME | DOUBTFUL)) === FIRST_NAME && !isArticle(word) && !isCommonHere(word)
    );
  };
  const isParticle = (t: number) => (tokens[t]!.word.nameFlags & (PARTICLE | CAPITAL)) === PARTICLE;
  let first = -1;
  let end = from;
  const close = () => {
    const isName = first >= 0 && end > first + 1 && !isArticle(tokens[first - 1]?.word);
    if (isName && (tokens[end - 1]!.word.nameFlags & INITIAL) === 0)
      found.push(candidate(tokens, first, end));
    first = -1;
  };
  for (let t = from; t < to; t++) {
    const { word } = tokens[t]!;
    if (isFirstName(t)) {
      // A first name behind a surname begins the name: what seemed to be one was an office or the like.
      if (first < 0 || !isFirstName(t - 1)) first = t;
      end = t + 1;
    } else if (first >= 0 && isCapital(word) && end - first < MOST_WORDS && !isDay(word)) end = t + 1;
    // von der Leyen, de la Torre: behind a first name alone.
    else if (
      first >= 0 &&
      isParticle(t) &&
      (isParticle(t - 1) || (isFirstName(t - 1) && !isArticle(word) && !ANDS.has(word.lower)))
    )
      continue;
    else close();
  }
  close();
  // Of what is no name the last word may be somebody's surname: “Präsidentin Brill”.
  const last = to - 1;
  if (isCapital(tokens[last]!.word) && (found.at(-1)?.endToken ?? from) <= last) {
    const surname = candidate(tokens, last, to);
    surname.isTakenUp = true;
    found.push(surname);
  }
  return found;
}

const isCapital = ({ nameFlags }: Word) => (nameFlags & CAPITAL) !== 0;
const isDay = ({ nameFlags }: Word) => (nameFlags & CALENDAR) !== 0;

const isArticle = (word: Word | undefined) => word !== undefined && ARTICLES.has(word.lower);

function candidate(tokens: readonly Token[], from: number, to: number): NameCandidate {
  const words = tokens.slice(from, to).map(({ word }) => word);
  const made = new NameCandidate(
    from,
    to,
    words.map(({ folded }) => folded),
    words.map(({ nameFlags }) => nameFlags),
  );
  made.isPossessive = words.at(-1)!.isPossessive;
  return made;
}
