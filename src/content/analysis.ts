/** Entry point: leaves in our world how a text is analysed; a script of its own, as `reading.ts` is. */
import { analyseInSteps } from '../text/index.ts';
import { ourWorld } from './our-world.ts';

ourWorld.analyse = analyseInSteps;
