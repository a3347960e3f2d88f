/** The bar at the foot: take the quotations away, and the switches. Each opens a panel that Escape closes. */
import { type ExportFormat, exportReport } from '../report/exports/formats.ts';
import type { Report } from '../report/types.ts';
import { useActions, useStatus } from './doing.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words.ts';

export function Foot({ children }: { children: preact.ComponentChildren }) {
  return <footer class="foot">{children}</footer>;
}

interface PanelProps {
  id: string;
  icon: 'save' | 'settings';
  label: string;
  children: preact.ComponentChildren;
}

function Panel({ id, icon, label, children }: PanelProps) {
  return (
    <>
      <button type="button" class="quiet" popovertarget={id}>
        <Icon name={icon} />
        {label}
      </button>
      <section id={id} popover="auto" class="panel" aria-label={label}>
        {children}
      </section>
    </>
  );
}

const SAVES: readonly (readonly [ExportFormat, string])[] = [
  ['markdown', 'popup_save_markdown'],
  ['csv', 'popup_save_csv'],
  ['json', 'popup_save_json'],
  ['csl', 'popup_save_csl'],
];

export function TakeAway({ report }: { report: Report }) {
  const words = useWords();
  const actions = useActions();
  const say = useStatus();
  const id = 'take-away';
  const close = () => document.getElementById(id)?.hidePopover();
  const make = (format: ExportFormat) => exportReport(report, format, actions.now(), words);
  const copy = async () => {
    const isCopied = await actions.copy(make('markdown').text);
    close();
    say(words.t(isCopied ? 'popup_copied' : 'popup_copy_failed'));
  };
  return (
    <Panel id={id} icon="save" label={words.t('popup_take_away')}>
      <button type="button" class="item" onClick={copy}>
        {words.t('popup_copy_all')}
      </button>
      {SAVES.map(([format, key]) => (
        <button
          key={format}
          type="button"
          class="item"
          onClick={() => {
            actions.save(make(format));
            close();
            say(words.t('popup_saved'));
          }}
        >
          {words.t(key)}
        </button>
      ))}
    </Panel>
  );
}

export interface SwitchesProps {
  /** The host of the page; null: not known, or none. */
  site: string | null;
  isSiteOff: boolean;
  /** Null: there is nothing that could be marked. */
  marksOn: boolean | null;
}

export function Switches({ site, isSiteOff, marksOn }: SwitchesProps) {
  const words = useWords();
  const actions = useActions();
  const say = useStatus();
  const failed = () => say(words.t('popup_setting_failed'));
  return (
    <Panel id="switches" icon="settings" label={words.t('popup_settings')}>
      {marksOn !== null && (
        <Switch
          label={words.t('popup_marks')}
          isOn={marksOn}
          onChange={(isOn) => actions.setMarks(isOn).catch(failed)}
        />
      )}
      {site && (
        <Switch
          label={words.t('popup_site_runs', site)}
          isOn={!isSiteOff}
          onChange={(isOn) => actions.setSiteOff(!isOn).catch(failed)}
        />
      )}
      <button type="button" class="item" onClick={actions.openOptions}>
        {words.t('popup_options')}
      </button>
    </Panel>
  );
}

interface SwitchProps {
  label: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}

function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label class="item switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
