/** Nouns for what a person is or does ("spokesman", "analysts"), in lower case: by list and by their endings. */

const NOUNS = new Set(
  (
    'president minister premier chancellor secretary senator representative congressman congresswoman governor mayor ' +
    'ambassador envoy commissioner chairman chairwoman chair chairperson speaker judge justice attorney prosecutor ' +
    'sheriff detective inspector officer chief deputy captain general admiral colonel commander major sergeant doctor ' +
    'professor pastor bishop priest rabbi imam king queen prince princess duke pope director founder leader head boss ' +
    'spokesman spokeswoman spokesperson lawyer advocate counsel analyst economist editor reporter correspondent anchor ' +
    'host author actor actress singer coach manager adviser advisor aide strategist pollster expert historian ' +
    'scientist astronaut activist nominee candidate lawmaker politician diplomat official executive billionaire ' +
    'millionaire businessman businesswoman journalist teacher student nurse farmer driver owner resident wife husband ' +
    'son daughter brother sister father mother mum dad mom uncle aunt cousin nephew niece widow partner girlfriend ' +
    'boyfriend colleague friend rival counterpart predecessor successor runner-up champion star legend veteran ' +
    'comedian rapper musician artist guitarist designer architect engineer physician surgeon psychologist sociologist ' +
    'campaigner organiser organizer volunteer victim suspect witness survivor defendant plaintiff co-founder co-host ' +
    'co-author entrepreneur financier investor trader banker accountant consultant striker midfielder defender ' +
    'goalkeeper quarterback winger defenseman goaltender pitcher captain jockey cyclist boxer golfer ' +
    'firefighter paramedic policeman soldier pilot agent spy guard inmate prisoner pensioner teenager grandmother ' +
    'grandfather commentator columnist blogger youtuber influencer broadcaster presenter producer filmmaker novelist ' +
    'poet writer philosopher theologian academic scholar researcher fellow lecturer principal superintendent dean ' +
    'whistleblower hacker pioneer mogul tycoon magnate guru icon model socialite heir heiress treasurer clerk trustee ' +
    'councillor councilman councilwoman councilor lobbyist donor hotelier restaurateur chef barber baker mechanic ' +
    'emperor empress emir sultan taoiseach archbishop cardinal patriarch undersecretary secretary-general ' +
    'director-general president-elect vice-president'
  ).split(' '),
);
/** Stems of doers in -er and -or, and ends that only persons have. */
const ENDING =
  /(?:(?:work|lead|play|law|mak|keep|own|hold|plan|teach|report|lectur|research|lobby|manag|campaign|broadcast|organi[sz]|found|direct|edit|coordinat|administrat|investigat|negotiat|legislat|educat|act|conduct|curat|prosecut|translat)(?:er|or)|ologist|ographer|ician|woman|person)s?$/;
/** Any of these endings ends so. */
const MAYBE = /(?:r|t|n)s?$/;

/** Whether a word in lower case names a kind of person. Plurals count. */
export function isPersonNoun(lower: string): boolean {
  if (NOUNS.has(lower)) return true;
  const { length } = lower;
  if (length < 5 || length > 24) return false;
  if (lower.endsWith('s') && NOUNS.has(lower.slice(0, -1))) return true;
  return MAYBE.test(lower) && ENDING.test(lower);
}
