/**
 * What is asked of Wikidata. Every query gives the same columns, so that one reader serves them all:
 * iso, kind, officeLabel, person, personLabel, gender, born, bornPrecision, died, diedPrecision, start, startPrecision,
 * end, endPrecision, enwiki. They are paged by LIMIT and OFFSET in a fixed order.
 */

const PREFIXES = `PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX psv: <http://www.wikidata.org/prop/statement/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX schema: <http://schema.org/>
PREFIX bd: <http://www.bigdata.com/rdf#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>`;

/** The person who held ?office, with dates. Statements that Wikidata deprecates are left out. */
const HOLDER = `
  ?person p:P39 ?held .
  ?held ps:P39 ?office ; pqv:P580 ?from .
  FILTER NOT EXISTS { ?held wikibase:rank wikibase:DeprecatedRank }
  ?from wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision .
  OPTIONAL { ?held pqv:P582 ?to . ?to wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision }
  FILTER(!BOUND(?end) || ?end >= "1990-01-01T00:00:00Z"^^xsd:dateTime)
  ?person wdt:P31 wd:Q5 .
  OPTIONAL { ?person wdt:P21 ?sex . BIND(IF(?sex = wd:Q6581072, "f", IF(?sex = wd:Q6581097, "m", "")) AS ?gender) }
  OPTIONAL { ?person p:P569/psv:P569 ?birth . ?birth wikibase:timeValue ?born ; wikibase:timePrecision ?bornPrecision }
  OPTIONAL { ?person p:P570/psv:P570 ?death . ?death wikibase:timeValue ?died ; wikibase:timePrecision ?diedPrecision }
  OPTIONAL { ?page schema:about ?person ; schema:isPartOf <https://en.wikipedia.org/> ; schema:name ?enwiki }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul" }`;

const COLUMNS = `?iso ?kind ?officeLabel ?person ?personLabel ?gender ?born ?bornPrecision ?died ?diedPrecision
  ?start ?startPrecision ?end ?endPrecision ?enwiki`;

function select(where) {
  return (limit, offset) => `${PREFIXES}
SELECT DISTINCT ${COLUMNS} WHERE {
  ${where}${HOLDER}
}
ORDER BY ?person ?officeLabel ?start
LIMIT ${limit} OFFSET ${offset}`;
}

/** Bodies whose head the news names; code of the table and item. */
const BODIES = [
  ['UN', 'Q81066'],
  ['EU', 'Q8882'],
  ['EU', 'Q8886'],
  ['NATO', 'Q1151003'],
  ['WHO', 'Q7817'],
  ['IMF', 'Q7804'],
  ['WB', 'Q7164'],
  ['ECB', 'Q8901'],
  ['IAEA', 'Q41984'],
];

/** In the order in which they are asked. `query(limit, offset)`. */
export const QUERIES = [
  {
    name: 'heads of state',
    query: select(`VALUES ?type { wd:Q3624078 wd:Q15634554 }
  ?state wdt:P31 ?type ; wdt:P297 ?iso ; wdt:P1906 ?office . BIND("head-of-state" AS ?kind)`),
  },
  {
    name: 'heads of government',
    query: select(`VALUES ?type { wd:Q3624078 wd:Q15634554 }
  ?state wdt:P31 ?type ; wdt:P297 ?iso ; wdt:P1313 ?office . BIND("head-of-government" AS ?kind)`),
  },
  {
    name: 'heads of bodies',
    query: select(`VALUES (?iso ?body) { ${BODIES.map(([code, item]) => `("${code}" wd:${item})`).join(' ')} }
  ?body wdt:P2388 ?office . BIND("organisation-head" AS ?kind)`),
  },
  {
    name: 'foreign, finance and defence ministers',
    query: select(`VALUES ?field { wd:Q7330070 wd:Q1519812 wd:Q83307 }
  ?office wdt:P279 ?field ; wdt:P1001 ?state . ?state wdt:P297 ?iso . BIND("minister" AS ?kind)`),
  },
  {
    name: 'governors of US states',
    query: select(`?state wdt:P31 wd:Q35657 ; wdt:P300 ?iso ; wdt:P1313 ?office . BIND("governor" AS ?kind)`),
  },
];
