/** The words that name an office in an article, and which office. */

/** What an office is called, whatever the country. One word may speak for several: "leader" is a head or a party's. */
export type Concept =
  | 'president'
  | 'vice-president'
  | 'prime-minister'
  | 'deputy-prime-minister'
  | 'monarch'
  | 'pope'
  | 'leader'
  | 'senator'
  | 'representative'
  | 'lawmaker'
  | 'speaker'
  | 'whip'
  | 'governor'
  | 'lieutenant-governor'
  | 'press-secretary'
  | 'mayor'
  | 'minister'
  | 'chief-minister'
  | 'attorney-general'
  | 'justice'
  | 'secretary-general'
  | 'body-head'
  | 'general';

/** Offices by the words that name them; the first that fits at a word counts. "+" joins words that follow each other. */
const OFFICE_WORDS: readonly [words: string, concept: Concept][] = [
  [
    'president of the senate|president of the national assembly|president of the parliament|president of parliament|president of the chamber|president of the legislative assembly|senate president|parliament speaker|parliamentary speaker',
    'speaker',
  ],
  ['vice president|vp|veep', 'vice-president'],
  [
    'deputy prime minister|vice prime minister|vice premier|deputy premier|tanaiste|vice chancellor',
    'deputy-prime-minister',
  ],
  ['prime minister|premier|pm|taoiseach|chancellor|head of government', 'prime-minister'],
  ['chief minister|first minister', 'chief-minister'],
  ['president|presidents', 'president'],
  ['pope|pontiff', 'pope'],
  ['king|queen|emperor|empress|emir|sultan|monarch|grand duke|crown prince|co prince|sheikh', 'monarch'],
  ['majority leader|minority leader|majority whip|minority whip|whip', 'whip'],
  ['opposition leader|party leader', 'leader'],
  ['supreme leader|leader|strongman|ruler|dictator|head of state', 'leader'],
  ['senator|senators|sen|sens', 'senator'],
  ['congressman|congresswoman|representative|rep|reps|delegate', 'representative'],
  ['lawmaker|legislator|parliamentarian|mp|member of parliament|member of congress', 'lawmaker'],
  ['speaker', 'speaker'],
  ['lieutenant governor|lt governor|lt gov', 'lieutenant-governor'],
  ['press secretary', 'press-secretary'],
  ['governor|governor general|gov', 'governor'],
  ['mayor', 'mayor'],
  ['attorney general|solicitor general', 'attorney-general'],
  ['chief justice|justice', 'justice'],
  [
    'secretary general|director general|managing director|high commissioner|high representative',
    'secretary-general',
  ],
  ['minister|ministers|secretary|foreign secretary|home secretary|treasurer', 'minister'],
  [
    'director|administrator|chairman|chairwoman|chairperson|chair|chief|head|commissioner|boss|president',
    'body-head',
  ],
  ['general|gen|admiral|adm|marshal', 'general'],
];

/** By their first word, so that most words of a role ask nothing. */
const CONCEPTS_AT = new Map<string, (readonly [words: string[], concept: Concept])[]>();
for (const [forms, concept] of OFFICE_WORDS) {
  for (const form of forms.split('|')) {
    const words = form.split(' ');
    CONCEPTS_AT.set(words[0]!, [...(CONCEPTS_AT.get(words[0]!) ?? []), [words, concept]]);
  }
}

/** The office named at a folded word, `[from, to)` in words; null: none. */
export function officeAt(
  folded: readonly string[],
  at: number,
): { from: number; to: number; concept: Concept } | null {
  for (const [form, concept] of CONCEPTS_AT.get(folded[at]!) ?? []) {
    if (form.every((word, i) => folded[at + i] === word)) return { from: at, to: at + form.length, concept };
  }
  return null;
}
