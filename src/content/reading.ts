/**
 * Entry point: leaves in our world how an article's words are read off a page. Like `facts.ts` and `analysis.ts` it is a
 * script of its own so that the browser loads each in a task of its own: as one they hold up a slow machine for long.
 */
import { readText } from '../page/read-text.ts';
import { ourWorld } from './our-world.ts';

ourWorld.readText = readText;
