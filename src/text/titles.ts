/** The gender that a title or honorific says its bearer has. */
import type { Gender } from './types.ts';

const FEMALE_TITLES = new Set(
  (
    'mrs ms miss lady dame queen princess duchess countess baroness empress sister mother aunt auntie madame mme frau ' +
    'señora senora congresswoman councilwoman assemblywoman chairwoman spokeswoman actress businesswoman ' +
    'policewoman saleswoman sportswoman noblewoman anchorwoman businesswoman alderwoman firstlady heiress waitress ' +
    'hostess widow wife daughter mum mom grandmother granddaughter niece girlfriend'
  ).split(' '),
);
const MALE_TITLES = new Set(
  (
    'mr sir lord king prince duke count baron emperor father brother pope rabbi imam ayatollah monsieur herr señor ' +
    'senor congressman councilman assemblyman chairman spokesman businessman policeman salesman sportsman nobleman ' +
    'anchorman alderman foreman uncle husband son dad grandfather grandson nephew boyfriend cardinal bishop archbishop ' +
    'ombudsman'
  ).split(' '),
);
/** Words of the lists above that women bear as well often enough. */
const OPEN = new Set(['chairman', 'alderman', 'foreman', 'ombudsman', 'rabbi', 'bishop', 'imam']);

/** `title` is a folded word; null where it says nothing (President), or is null. */
export function titleGender(title: string | null): Gender | null {
  if (title === null || OPEN.has(title)) return null;
  if (FEMALE_TITLES.has(title)) return 'female';
  return MALE_TITLES.has(title) ? 'male' : null;
}
