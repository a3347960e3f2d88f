/** Who held a head's seat on a day: the check that no country and no large body is left without a head. */

/** UN members, then others that have a head. ISO 3166 alpha-2. */
const UN_MEMBERS =
  `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI
CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU
ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM
MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK
SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW`.split(
    /\s+/,
  );
const OTHERS = ['TW', 'XK', 'PS', 'VA'];
const BODIES = ['UN', 'EU', 'NATO', 'WHO', 'IMF', 'WB', 'ECB'];

/** The heads of the bodies above, not of what belongs to them. */
const BODY_HEAD =
  /^(Secretary[- ]General of (the United Nations|NATO)|President of the (European Commission|European Council|World Bank.*|European Central Bank)|Director[- ]General of (the )?(World Health Organi[sz]ation|WHO)|Managing Director of the International Monetary Fund)$/;

const HEADS = new Set(['head-of-state', 'head-of-government', 'monarch']);

/**
 * Heads on a day. `isHeldOn(office, day)` reads an office row.
 * Gives `holders` (code → names with titles) and `gaps` (codes without any).
 */
export function checkSeats(rows, day, isHeldOn) {
  const holders = new Map([...UN_MEMBERS, ...OTHERS, ...BODIES].map((code) => [code, []]));
  for (const { name, died, offices } of rows) {
    for (const office of offices) {
      const isHead =
        HEADS.has(office.kind) || (BODIES.includes(office.jurisdiction) && BODY_HEAD.test(office.title));
      if (!isHead || !holders.has(office.jurisdiction)) continue;
      if (!isHeldOn(office, day) || (died && died <= day)) continue;
      holders.get(office.jurisdiction).push(`${name} (${office.title})`);
    }
  }
  return { holders, gaps: [...holders].filter(([, names]) => names.length === 0).map(([code]) => code) };
}
