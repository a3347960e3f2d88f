/** Marks the people and quotations of an article as the settings have it, in slices. */
import type { Settings } from '../shared/settings.ts';
import type { PageMarks } from './page-marks.ts';
import type { PageReading } from './read-page.ts';
import { runInSlices } from './slices.ts';
import { wordsToMark } from './which-marks.ts';

/** Marks of people where the settings say "none": the popup's switch has asked for them. Ends early, and quietly, with `signal`. */
export async function putMarks(
  marks: PageMarks,
  { report, analysis, voices }: PageReading,
  settings: Settings,
  signal: AbortSignal,
): Promise<void> {
  const wanted = settings.marks === 'none' ? { ...settings, marks: 'people' as const } : settings;
  const words = wordsToMark(report, analysis.people, voices, wanted);
  marks.dress(settings.colours);
  function* addEach(): Generator<void, void> {
    for (const one of words) {
      marks.add(one);
      yield;
    }
  }
  await runInSlices(addEach(), signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
