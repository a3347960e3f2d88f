/** What the views can do, and where they say that it is done. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PopupActions } from './actions.ts';

export const Actions = createContext<PopupActions | null>(null);

export function useActions(): PopupActions {
  const actions = useContext(Actions);
  if (!actions) throw new Error('popup: a view outside of Actions.Provider');
  return actions;
}

/** Shows a short line at the foot of the popup and has it read out. */
export const Status = createContext<(line: string) => void>(() => {});

export const useStatus = (): ((line: string) => void) => useContext(Status);
