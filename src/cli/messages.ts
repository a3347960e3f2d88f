/** The command line speaks English. */
import messages from '../_locales/en/messages.json';
import { createTranslator, readMessages } from '../shared/i18n.ts';

export const english = createTranslator('en', readMessages(messages));
