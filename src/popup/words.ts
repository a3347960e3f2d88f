/** The interface's words, for every component below `Words.Provider`. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTranslator, type Translator } from '../shared/i18n.ts';

export const Words = createContext<Translator>(createTranslator('en', {}));

export const useWords = (): Translator => useContext(Words);
