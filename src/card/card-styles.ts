/**
 * The card's style sheet, for a shadow root of its own. All lengths are px: the page's root font size leaks into
 * rem. `!important` on the host keeps the page's rules out: inside a shadow tree it wins over the page's own.
 */
export const CARD_STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
.card {
  --surface: #ffffff;
  --text: #1f2328;
  --soft: #5b6169;
  --line: #dcdfe4;
  --focus: #1b5fc1;
  position: fixed;
  inset: auto;
  box-sizing: border-box;
  margin: 0;
  padding: 0;
  width: 340px;
  max-width: calc(100vw - 16px);
  overflow: auto;
  overscroll-behavior: contain;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 1px 2px rgb(0 0 0 / 10%), 0 8px 28px rgb(0 0 0 / 18%);
  font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  text-align: start;
  cursor: default;
  user-select: text;
  outline: none;
}
.card:not(:popover-open) { display: none; }
.card.placing { visibility: hidden; }
.card.arriving { animation: arrive 120ms ease-out; }
@keyframes arrive { from { opacity: 0; transform: translateY(2px); } }
.speaker { --voice: var(--voice-on-light); padding: 12px 14px 10px; }
.speaker.quoted { border-inline-start: 4px solid var(--voice); padding-inline-start: 12px; }
h2, p, figure, blockquote { margin: 0; }
header { display: flex; align-items: flex-start; gap: 8px; }
h2 { flex: 1; font-size: 16px; line-height: 1.3; font-weight: 650; overflow-wrap: anywhere; }
button { font: inherit; color: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.close {
  display: none;
  flex: none;
  width: 24px;
  height: 24px;
  margin: -3px -6px 0 0;
  padding: 4px;
  border: 0;
  border-radius: 6px;
  background: none;
  color: var(--soft);
}
.close:hover { background: color-mix(in srgb, var(--text) 8%, transparent); color: var(--text); }
.close svg { display: block; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
.card.pinned .close { display: block; }
.who { margin-top: 1px; font-weight: 550; overflow-wrap: anywhere; }
.who.words, .who.unsure { font-weight: 450; }
.who.second { color: var(--soft); font-weight: 450; }
.summary { margin-top: 6px; overflow-wrap: anywhere; }
figure { margin-top: 10px; padding-top: 9px; border-top: 1px solid var(--line); }
blockquote {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 5;
  overflow: hidden;
  overflow-wrap: anywhere;
  font-family: Georgia, 'Times New Roman', serif;
  font-size: 15px;
  line-height: 1.45;
}
figcaption { margin-top: 4px; color: var(--soft); font-size: 12.5px; }
footer { display: flex; align-items: flex-end; gap: 10px; margin-top: 9px; color: var(--soft); font-size: 12px; }
.why { flex: 1; overflow-wrap: anywhere; }
.as-of { display: block; }
.reject {
  flex: none;
  margin: 0;
  padding: 2px 7px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: none;
  color: var(--soft);
}
.reject:hover { border-color: var(--soft); color: var(--text); }
.rejected { margin-top: 6px; }
.spoken {
  position: fixed;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media (prefers-color-scheme: dark) {
  .card {
    --surface: #26282d;
    --text: #e7e9ec;
    --soft: #a7adb6;
    --line: #3e4249;
    --focus: #8ab4f8;
    box-shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 8px 28px rgb(0 0 0 / 55%);
  }
}
@media (prefers-color-scheme: dark) { .speaker { --voice: var(--voice-on-dark); } }
@media (prefers-reduced-motion: reduce) { .card.arriving { animation: none; } }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } }
@media print { .card { display: none; } }
`;
