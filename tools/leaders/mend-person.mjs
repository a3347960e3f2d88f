/** Mends the offices of one person: titles, what cannot be, one office in several rows. */
import {
  compare,
  days,
  earlier,
  HEAD_KINDS,
  lastDay,
  later,
  overlapDays,
  SLACK_DAYS,
  TERRITORIES,
  tier,
} from './row-facts.mjs';

/** From a parliament's last sitting in December to its successor's first in January, and some days. */
const TERM_GAP_DAYS = 45;

/** Every mend is counted in `counts`. */
export function mendPerson(person, counts) {
  for (const office of person.offices) mendTitle(office, counts);
  dropImpossible(person, counts);
  mergeTwinOffices(person, counts);
  nameSeatsOfCongress(person, counts);
  joinTerms(person, counts);
  endPortfoliosWithTheirOffice(person, counts);
}

/** Words of lists that stand where the title should, and titles under a kind they cannot have. */
function mendTitle(office, counts) {
  const before = `${office.title} ${office.kind}`;
  office.title = office.title
    .replace(/^(other )?members? of the .*presidency.*$/i, 'Member of the Presidency')
    .replace(/^Head of government\s+(?=\S)/i, '')
    .replace(/^\*+[^*]*\*+\s*/, '')
    .replace(/ \((January|April|October|July)\b[^)]*\)$/, '')
    .replace(/^Deputy Prime Ministers$/, 'Deputy Prime Minister')
    .replace(/^Vice Presidents$/, 'Vice President')
    .replace(/^Speaker of the House$/, 'Speaker of the House of Representatives')
    .replace(/ \([A-Z]{2}\)$/, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  if (office.kind === 'head-of-state' && /^(Prime Minister|Premier|Minister of State)\b/.test(office.title)) {
    office.kind = 'head-of-government';
  }
  if (office.jurisdiction === 'US') {
    office.title = office.title.replace(/\bDefence\b/g, 'Defense').replace(/\bLabour\b/g, 'Labor');
  }
  if (office.jurisdiction === 'US' && office.title === 'Speaker') {
    office.title = 'Speaker of the House of Representatives';
  }
  if (
    office.kind === 'head-of-government' &&
    TERRITORIES.has(office.jurisdiction) &&
    /^Governor\b/.test(office.title)
  ) {
    office.kind = 'governor';
  }
  if (office.kind === 'minister' && /^Sovereign\b/.test(office.title)) office.kind = 'monarch';
  if (`${office.title} ${office.kind}` !== before) counts.add('title or kind put right');
}

function dropImpossible(person, counts) {
  const elsewhere = new Set(
    person.offices.filter((o) => HEAD_KINDS[o.kind] === 'state' && tier(o) > 1).map((o) => o.jurisdiction),
  );
  person.offices = person.offices.filter((office) => {
    const { start, jurisdiction, kind } = office;
    const why =
      person.died && start && start.slice(0, person.died.length) > person.died
        ? 'began after death'
        : person.born &&
            start &&
            Number(start.slice(0, 4)) - Number(person.born.slice(0, 4)) < 16 &&
            kind !== 'monarch'
          ? 'began as a child'
          : TERRITORIES.has(jurisdiction) && /^(head-of-state|monarch|deputy-head)$/.test(kind)
            ? 'head of the state that a territory belongs to'
            : kind === 'head-of-state' &&
                tier(office) === 1 &&
                elsewhere.size > 0 &&
                !elsewhere.has(jurisdiction)
              ? 'head of another state'
              : null;
    if (why) counts.add(`office dropped: ${why}`);
    return !why;
  });
}

/** One office under two titles or from two sources: the same beginning, kind and jurisdiction. */
function mergeTwinOffices(person, counts) {
  const kept = [];
  for (const office of person.offices) {
    const twin = kept.find(
      (other) =>
        other.jurisdiction === office.jurisdiction &&
        (other.title === office.title || (HEAD_KINDS[other.kind] && other.kind === office.kind)) &&
        overlapDays(other, office) > SLACK_DAYS,
    );
    if (!twin) {
      kept.push(office);
      continue;
    }
    counts.add('office joined with its twin');
    const [best, rest] = tier(office) > tier(twin) ? [office, twin] : [twin, office];
    const joined = {
      ...best,
      start: best.start || rest.start,
      end: best.end || (rest.end && rest.end >= best.asOf ? rest.end : ''),
      endBefore:
        best.endBefore && rest.endBefore
          ? earlier(best.endBefore, rest.endBefore)
          : best.endBefore || rest.endBefore,
      asOf: later(best.asOf, rest.asOf),
      sources: [...new Set([...best.sources, ...rest.sources])],
    };
    if (joined.end) joined.endBefore = '';
    kept[kept.indexOf(twin)] = joined;
  }
  person.offices = kept;
}

/** "Senator" and "Senator for SD" of one person at one time are one seat: the second names it, the first spans it. */
function nameSeatsOfCongress(person, counts) {
  for (const seat of ['Senator', 'Representative']) {
    const isSeat = ({ title, jurisdiction }) => jurisdiction === 'US' && title.split(' for ')[0] === seat;
    const bare = person.offices.filter((office) => isSeat(office) && office.title === seat);
    const named = person.offices.filter((office) => isSeat(office) && office.title !== seat);
    if (new Set(named.map(({ title }) => title)).size !== 1) continue;
    for (const office of bare) {
      const same = named.filter((other) => overlapDays(other, office) > 0);
      if (same.length === 0) continue;
      const last = same.reduce((a, b) => (compare(lastDay(a), lastDay(b)) >= 0 ? a : b));
      const spans = {
        ...last,
        start: [office, ...same].map(({ start }) => start).sort()[0],
        sources: [...new Set([office, ...same].flatMap(({ sources }) => sources))],
      };
      if (compare(office.end, lastDay(last)) > 0)
        Object.assign(spans, { end: office.end, endBefore: '', asOf: '' });
      person.offices = person.offices.filter((other) => other !== office && !same.includes(other));
      person.offices.push(spans);
      counts.add('seat in Congress named by its state');
    }
  }
}

/** Terms of one office that follow each other (a parliament's last sitting and its successor's first): one office. */
function joinTerms(person, counts) {
  const joined = [];
  for (const office of [...person.offices].sort((a, b) => compare(a.start, b.start))) {
    const before = joined.findLast(
      ({ title, jurisdiction, kind }) =>
        title === office.title && jurisdiction === office.jurisdiction && kind === office.kind,
    );
    const ended = before && (before.end || before.endBefore);
    const gap = ended && office.start ? days(office.start) - days(ended) : Number.POSITIVE_INFINITY;
    if (!before || before.start === '' || gap > TERM_GAP_DAYS || gap < -SLACK_DAYS) {
      joined.push(office);
      continue;
    }
    counts.add('term joined to the one before');
    Object.assign(before, {
      end: office.end,
      endBefore: office.endBefore,
      asOf: office.asOf,
      sources: [...new Set([...before.sources, ...office.sources])],
    });
  }
  person.offices = joined;
}

/**
 * A portfolio that never ended goes with the office of head of government: with its end where it was taken together
 * with it, with its beginning where the minister rose to it.
 */
function endPortfoliosWithTheirOffice(person, counts) {
  for (const head of person.offices) {
    if (head.kind !== 'head-of-government' || !head.start) continue;
    for (const office of person.offices) {
      const isOpen = office.kind === 'minister' && !office.end && office.start;
      if (!isOpen || office.jurisdiction !== head.jurisdiction) continue;
      const gap = days(head.start) - days(office.start);
      const end = gap > 30 ? head.start : gap >= -30 ? head.end || head.endBefore : '';
      if (!end || (office.endBefore && office.endBefore <= end)) continue;
      office.endBefore = end.replace('~', '');
      counts.add('open portfolio ended with or by the office of head of government');
    }
  }
}
