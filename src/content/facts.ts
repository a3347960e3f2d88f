/** Entry point: leaves in our world how what a page says of its article is read; a script of its own, as `reading.ts` is. */
import { readFacts, readStated } from '../page/facts.ts';
import { ourWorld } from './our-world.ts';

ourWorld.readStated = readStated;
ourWorld.readFacts = readFacts;
