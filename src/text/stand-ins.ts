/** Words that stand for a speaker without a noun beside them. */
import { listOf } from './word-lists.ts';

/** 'relative' is "who", 'speaker' is "I" and "we", 'alone' is "some say", "others added". */
export type StandIn = 'pronoun' | 'relative' | 'speaker' | 'possessive' | 'alone';

/** By the word in lower case. */
export const standIns = listOf<StandIn>([
  ['pronoun', "he she they it he's she's it's"],
  ['relative', 'who which'],
  ['speaker', 'i we'],
  ['possessive', 'his her their'],
  ['alone', 'some others many one another both most critics anyone someone everyone'],
]);
