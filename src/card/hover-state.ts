/**
 * When a card opens and closes, as a pure state step: states and events in, state out; the time is handed in.
 *
 *            over(mark)             deadline              off
 *   idle ───────────────▶ intent ───────────▶ shown ◀─────────────▶ leaving ──deadline──▶ idle
 *    ▲  ◀── off, press ─────┘                   │    onCard, over      │ over(other mark): `next`,
 *    │                                          ▼ click                ▼ shown at its own deadline
 *    └──── escape, lost, press elsewhere ─── pinned ◀──── open (keyboard, tap) ── from any state
 *
 * There is no state of loading: everything on a card is known before its name is marked.
 * The delays are those of Wikipedia's page previews, which were measured on many readers: 500 ms until a card
 * opens (a setting), 300 ms of grace after the pointer has left.
 */
export const LEAVE_DELAY_MS = 300;

/** Number of a mark on the page; given once and never again. */
export type MarkId = number;

export type HoverState =
  | { kind: 'idle' }
  | { kind: 'intent'; mark: MarkId; opensAt: number }
  | { kind: 'shown'; mark: MarkId }
  | { kind: 'leaving'; mark: MarkId; closesAt: number; next: { mark: MarkId; opensAt: number } | null }
  | { kind: 'pinned'; mark: MarkId; hasFocus: boolean };

export type HoverEvent =
  /** The pointer rests on a mark, since then. */
  | { type: 'over'; mark: MarkId; since: number }
  /** The pointer is on the card. */
  | { type: 'on-card' }
  /** The pointer is between word and card. */
  | { type: 'on-way' }
  /** The pointer is elsewhere. */
  | { type: 'off' }
  /** A button went down outside the card: the reader selects, drags or clicks. */
  | { type: 'press' }
  /** A click on a mark or on the card of it. */
  | { type: 'click'; mark: MarkId }
  /** By keyboard or a tap: at once, and it stays. */
  | { type: 'open'; mark: MarkId; hasFocus: boolean }
  | { type: 'scroll' }
  /** Escape, the close button, or the word has left the window. */
  | { type: 'close' }
  /** These words are no longer on the page. */
  | { type: 'lost'; mark: MarkId }
  /** The time of `deadlineOf` has come. */
  | { type: 'tick' };

export const IDLE: HoverState = { kind: 'idle' };

/** `now` and all times are milliseconds on one clock; `openDelayMs` counts from the moment the pointer rested. */
export function stepHover(
  state: HoverState,
  event: HoverEvent,
  now: number,
  openDelayMs: number,
): HoverState {
  switch (event.type) {
    case 'over':
      return over(state, event.mark, event.since + openDelayMs, now);
    case 'on-card':
      return state.kind === 'leaving' ? { kind: 'shown', mark: state.mark } : state;
    case 'on-way':
      return state.kind === 'shown' || state.kind === 'leaving' ? leaving(state.mark, now) : state;
    case 'off':
      if (state.kind === 'intent') return IDLE;
      if (state.kind === 'shown') return leaving(state.mark, now);
      return state.kind === 'leaving' && state.next ? { ...state, next: null } : state;
    case 'click':
      return { kind: 'pinned', mark: event.mark, hasFocus: false };
    case 'open':
      return { kind: 'pinned', mark: event.mark, hasFocus: event.hasFocus };
    case 'scroll':
      return state.kind === 'pinned' ? state : IDLE;
    case 'press':
    case 'close':
      return IDLE;
    case 'lost':
      return state.kind !== 'idle' && state.mark === event.mark ? IDLE : state;
    case 'tick':
      return tick(state, now);
  }
}

function over(state: HoverState, mark: MarkId, opensAt: number, now: number): HoverState {
  switch (state.kind) {
    case 'idle':
      return { kind: 'intent', mark, opensAt };
    case 'intent':
      return state.mark === mark ? state : { kind: 'intent', mark, opensAt };
    case 'pinned':
      return state;
    case 'shown':
      return state.mark === mark ? state : { ...leaving(state.mark, now), next: { mark, opensAt } };
    case 'leaving':
      if (state.mark === mark) return { kind: 'shown', mark };
      return state.next?.mark === mark ? state : { ...state, next: { mark, opensAt } };
  }
}

function leaving(mark: MarkId, now: number): Extract<HoverState, { kind: 'leaving' }> {
  return { kind: 'leaving', mark, closesAt: now + LEAVE_DELAY_MS, next: null };
}

function tick(state: HoverState, now: number): HoverState {
  if (state.kind === 'intent') return now >= state.opensAt ? { kind: 'shown', mark: state.mark } : state;
  if (state.kind !== 'leaving') return state;
  const { next } = state;
  if (next && now >= next.opensAt) return { kind: 'shown', mark: next.mark };
  if (now < state.closesAt) return state;
  return next ? { kind: 'intent', ...next } : IDLE;
}

/** When the next `tick` is due; null: never. */
export function deadlineOf(state: HoverState): number | null {
  if (state.kind === 'intent') return state.opensAt;
  if (state.kind === 'leaving') return Math.min(state.closesAt, state.next?.opensAt ?? Infinity);
  return null;
}

/** The mark whose card is to be seen in this state. */
export function cardOf(state: HoverState): MarkId | null {
  return state.kind === 'idle' || state.kind === 'intent' ? null : state.mark;
}
