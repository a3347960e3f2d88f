/** Whether an office of the table is the one that an article's title names. */
import { foldWords } from './fold.ts';
import type { Concept } from './office-words.ts';
import type { HeldOffice } from './packed.ts';
import type { RoleReading } from './roles.ts';

type Fits = (title: string, office: HeldOffice, reading: RoleReading) => boolean;

const isHead = (office: HeldOffice) =>
  office.kind === 'head-of-state' || office.kind === 'head-of-government' || office.kind === 'monarch';

const FITS: Record<Concept, Fits> = {
  president: (title, office, reading) =>
    /\bpresident/.test(title) &&
    !/\bvice\b/.test(title) &&
    (isHead(office) || (office.kind === 'organisation-head' && reading.places.includes(office.jurisdiction))),
  'vice-president': (title, office) => office.kind === 'deputy-head' && /\bpresident/.test(title),
  'prime-minister': (title, office) =>
    (office.kind === 'head-of-government' || office.kind === 'governor') &&
    /prime minister|premier|chancellor|taoiseach|head of government|council of ministers|president of the government/.test(
      title,
    ),
  'deputy-prime-minister': (title, office) =>
    office.kind === 'deputy-head' && /prime minister|premier|chancellor|tanaiste/.test(title),
  'chief-minister': (title) => /chief minister|first minister/.test(title),
  monarch: (_, office) => office.kind === 'monarch' || /\bking|queen|emir|amir|sultan|emperor|prince/.test(_),
  pope: (title) => /\bpope\b/.test(title),
  leader: (title, office) =>
    isHead(office) ||
    office.kind === 'party-leader' ||
    /\bleader\b/.test(title) ||
    /president of .*council/.test(title),
  senator: (title, office) => office.kind === 'legislator' && /^senator/.test(title),
  representative: (title, office) =>
    office.kind === 'legislator' && /^(representative|delegate|resident commissioner)/.test(title),
  lawmaker: (title, office) => office.kind === 'legislator' || /speaker/.test(title),
  speaker: (title) =>
    /speaker/.test(title) ||
    /^president of (the )?(.*)(senate|assembly|chamber|parliament|council|house|congress)/.test(title),
  whip: (title) => /majority|minority|whip/.test(title),
  governor: (title, office) =>
    (office.kind === 'governor' || office.kind === 'organisation-head') &&
    /governor/.test(title) &&
    !/lieutenant/.test(title),
  'lieutenant-governor': (title) => /lieutenant governor|lt governor/.test(title),
  'press-secretary': (title) => /press secretary/.test(title),
  mayor: (title) => /\bmayor/.test(title),
  minister: (title, office, reading) =>
    (office.kind === 'minister' || office.kind === 'deputy-head' || office.kind === 'official') &&
    /minister|secretary|chancellor of the exchequer|treasurer/.test(title) &&
    sharesPortfolio(title, reading),
  'attorney-general': (title) => /(attorney|solicitor) general/.test(title),
  justice: (title) => /justice/.test(title) && !/minister/.test(title),
  'secretary-general': (title, office) =>
    office.kind === 'organisation-head' &&
    /secretary general|director general|managing director|high (commissioner|representative)/.test(title),
  'body-head': (title, office, reading) =>
    (office.kind === 'organisation-head' ||
      office.kind === 'official' ||
      (office.kind === 'minister' &&
        /^(director|head|chief|chair|administrator|commissioner)/.test(title))) &&
    (sharesBody(title, office, reading) ||
      (office.kind === 'organisation-head' && reading.places.includes(office.jurisdiction))),
  general: (title, office, reading) =>
    office.kind === 'official' &&
    /chiefs?\b|commander|defence force/.test(title) &&
    sharesBody(title, office, reading),
};

/** Folded words of `office` are compared with those of the role. */
export function fitsOffice(concept: Concept, office: HeldOffice, reading: RoleReading): boolean {
  const title = foldedTitle(office.title);
  return isWholeTitle(title, reading.text) || FITS[concept](title, office, reading);
}

/** The article has the title word for word; a single word ("Governor") says too little. */
function isWholeTitle(title: string, role: string): boolean {
  return title.includes(' ') && ` ${role} `.includes(` ${title} `);
}

const titles = new Map<string, string>();

function foldedTitle(title: string): string {
  let folded = titles.get(title);
  if (folded === undefined) {
    folded = foldWords(title).join(' ');
    titles.set(title, folded);
  }
  return folded;
}

/** Words for one field of government in titles and in the articles' shorter forms. */
const FIELDS: readonly RegExp[] = [
  /^(foreign|external|international|affairs)$/,
  /^(finance|financial|treasury|exchequer|economy|economic|economics|budget|finances)$/,
  /^(defence|defense|war|military|armed)$/,
  /^(interior|home|internal|inner)$/,
  /^(justice|law|legal|attorney)$/,
  /^(health|healthcare|medical)$/,
  /^(education|schools|higher|science|research|universities)$/,
  /^(environment|environmental|climate|ecology)$/,
  /^(transport|transportation|infrastructure|railways|aviation)$/,
  /^(labor|labour|employment|work|pensions|social)$/,
  /^(agriculture|farm|farming|food|fisheries|rural)$/,
  /^(energy|oil|petroleum|power|mines|mining|resources)$/,
  /^(trade|commerce|industry|business)$/,
  /^(culture|sports?|media|tourism|youth)$/,
  /^(information|communications?|telecommunications|digital)$/,
  /^(housing|urban|planning|development|cities)$/,
  /^(homeland|security)$/,
  /^(veterans)$/,
  /^(state)$/,
  /^(women|family|gender|equality|children)$/,
];

/** A role that says no field ("Minister") fits any; "finance minister" fits Finance, Treasury and Economy. */
function sharesPortfolio(title: string, { portfolio }: RoleReading): boolean {
  const named = portfolio.filter((word) => FIELDS.some((field) => field.test(word)));
  if (named.length === 0) {
    return portfolio.length === 0 || portfolio.some((word) => word.length > 4 && title.includes(word));
  }
  const words = title.split(' ');
  return named.some((name) =>
    FIELDS.some((field) => field.test(name) && words.some((word) => field.test(word))),
  );
}

const BODY_ACRONYMS: Record<string, string> = {
  fbi: 'federal bureau investigation',
  cia: 'central intelligence agency',
  dni: 'national intelligence',
  epa: 'environmental protection agency',
  omb: 'management budget',
  fed: 'federal reserve',
};

/** By its letters ("FBI"), by two of its words, or by one and its country. */
function sharesBody(title: string, office: HeldOffice, { portfolio, places }: RoleReading): boolean {
  const words = new Set(title.split(' '));
  if (
    portfolio.some(
      (word) => BODY_ACRONYMS[word]?.split(' ').every((part) => words.has(part)) || isAcronymOf(word, words),
    )
  ) {
    return true;
  }
  const shared = portfolio.filter((word) => word.length > 2 && words.has(word)).length;
  return shared > 1 || (shared > 0 && places.includes(office.jurisdiction));
}

/** The title itself has the letters: "Director of the FBI". */
function isAcronymOf(word: string, words: ReadonlySet<string>): boolean {
  return BODY_ACRONYMS[word] !== undefined && words.has(word);
}
