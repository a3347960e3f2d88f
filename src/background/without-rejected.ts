/** Leaders as this reader sees them: without those that a name does not mean, as the reader has said. Pure. */
import type { Leaders } from '../leaders/index.ts';
import type { Identification } from '../leaders/types.ts';
import { isRejected, type Rejection } from '../shared/rejections.ts';

/**
 * Who remains after a rejection is not thereby proven: of "could be A or B", B alone is nobody. So is a leader of
 * whom the reader has said "not this person" under any of the forms of the name.
 */
export function withoutRejected(leaders: Leaders, rejections: readonly Rejection[]): Leaders {
  if (!rejections.length) return leaders;
  return {
    count: leaders.count,
    identify: (query) =>
      leaders.identify(query).map((who, index): Identification => {
        const person = query.people[index]!;
        const isOut = (id: string) =>
          [person.name, ...person.forms].some((name) => isRejected(rejections, name, id));
        if (who.kind === 'leader') return isOut(who.profile.id) ? { kind: 'none' } : who;
        if (who.kind === 'none') return who;
        const profiles = who.profiles.filter(({ id }) => !isOut(id));
        return profiles.length >= 2 ? { kind: 'ambiguous', profiles } : { kind: 'none' };
      }),
  };
}
