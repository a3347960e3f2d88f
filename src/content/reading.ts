/**
 * Entry point: leaves in our world how an article is read off a page. Like `analysis.ts` it is a script of its own so
 * that the browser loads each in a task of its own: as one script they hold up a slow machine twice as long.
 */
import { readArticleInSteps } from '../page/read.ts';
import { ourWorld } from './our-world.ts';

ourWorld.readArticle = readArticleInSteps;
