/** The options page: every setting with its words, and what is remembered on this device. Knows no browser API. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Translator } from '../shared/i18n.ts';
import type { Rejection } from '../shared/rejections.ts';
import { type Settings, siteOf } from '../shared/settings.ts';

export interface Shortcut {
  name: string;
  /** As the browser writes it; empty: none is set. */
  keys: string;
}

export interface OptionsProps {
  words: Translator;
  settings: Settings;
  rejections: readonly Rejection[];
  shortcuts: readonly Shortcut[];
  /** Whether every news site may be read; null: the browser does not say yet. */
  hasAccess: boolean | null;
  /** ISO date that the data about leaders are good to; null: not known yet. */
  dataAsOf: string | null;
  actions: OptionsActions;
}

export interface OptionsActions {
  change(patch: Partial<Settings>): void;
  forget(rejection: Rejection): void;
  allowAll(): void;
  /** Null: the browser has no such page to open. */
  openShortcuts: (() => void) | null;
  reset(): void;
}

/** The range's ends and steps; settings.ts takes them all. */
const DELAY = { min: 200, max: 2000, step: 100 };

export function Options(props: OptionsProps) {
  const { words, settings, actions } = props;
  return (
    <main class="options">
      <h1>{words.t('options_title')}</h1>
      <Part title={words.t('options_part_marks')}>
        <Choice
          {...props}
          field="marks"
          label={words.t('options_marks')}
          values={['people', 'quotations', 'both', 'none']}
        />
        <Choice
          {...props}
          field="markEvery"
          label={words.t('options_mark_every')}
          values={['first-in-paragraph', 'all']}
        />
        <Choice
          {...props}
          field="colours"
          label={words.t('options_colours')}
          values={['voices', 'single', 'underline']}
        />
      </Part>
      <Part title={words.t('options_part_card')}>
        <Delay {...props} />
        <Choice
          {...props}
          field="hoverKey"
          label={words.t('options_hover_key')}
          values={['none', 'Alt', 'Control', 'Shift']}
        />
      </Part>
      <Part title={words.t('options_part_where')}>
        <Choice {...props} field="runs" label={words.t('options_runs')} values={['every-page', 'on-click']} />
        {props.hasAccess === false && settings.runs === 'every-page' && (
          <p class="choice">
            <span>{words.t('options_no_access')}</span>
            <button type="button" class="framed" onClick={actions.allowAll}>
              {words.t('options_allow_all')}
            </button>
          </p>
        )}
      </Part>
      <SitesOff {...props} />
      <Part title={words.t('options_part_language')}>
        <Choice
          {...props}
          field="language"
          label={words.t('options_language')}
          values={['auto', 'en', 'de', 'fr', 'es']}
        />
      </Part>
      <Shortcuts {...props} />
      <Rejections {...props} />
      <Part title={words.t('options_part_data')}>
        <p class="why">{words.t('options_private')}</p>
        {props.dataAsOf && <p class="why">{words.t('options_data_as_of', words.date(props.dataAsOf))}</p>}
      </Part>
      <Part title={words.t('options_part_reset')}>
        <p class="choice">
          <span>{words.t('options_reset_more')}</span>
          <button type="button" class="framed" onClick={actions.reset}>
            {words.t('options_reset')}
          </button>
        </p>
      </Part>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Settings that are one of a few words; each value has a message `options_<field>_<value>`. */
type Worded = 'marks' | 'markEvery' | 'colours' | 'hoverKey' | 'runs' | 'language';

interface ChoiceProps<F extends Worded> extends OptionsProps {
  field: F;
  label: string;
  values: readonly Settings[F][];
}

function Choice<F extends Worded>({ words, settings, actions, field, label, values }: ChoiceProps<F>) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={settings[field]}
        onChange={(event) => {
          const value = values.find((known) => known === event.currentTarget.value);
          if (value !== undefined) actions.change({ [field]: value } as Partial<Settings>);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value} selected={value === settings[field]}>
            {words.t(messageKey(field, value))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** "markEvery", "first-in-paragraph" → "options_mark_every_first_in_paragraph". */
function messageKey(field: Worded, value: string): string {
  const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `options_${name}_${value.toLowerCase().replaceAll('-', '_')}`;
}

function Delay({ words, settings, actions }: OptionsProps) {
  const [shown, setShown] = useState<number | null>(null);
  const delayMs = shown ?? settings.openDelayMs;
  const seconds = words.t('options_seconds', words.number(delayMs / 1000));
  return (
    <label class="choice">
      <span>{words.t('options_delay')}</span>
      <span class="delay">
        <input
          type="range"
          {...DELAY}
          value={delayMs}
          aria-valuetext={seconds}
          onInput={(event) => setShown(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setShown(null);
            actions.change({ openDelayMs: event.currentTarget.valueAsNumber });
          }}
        />
        <output>{seconds}</output>
      </span>
    </label>
  );
}

function SitesOff({ words, settings, actions }: OptionsProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteOf(typed);
    setWrong(!site?.includes('.'));
    if (!site?.includes('.')) return;
    actions.change({ sitesOff: [...settings.sitesOff.filter((other) => other !== site), site] });
    setTyped('');
  };
  return (
    <Part title={words.t('options_part_sites')}>
      <p class="why">{words.t('options_sites_more')}</p>
      <ul class="listed">
        {settings.sitesOff.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="framed"
              aria-label={words.t('options_site_remove', site)}
              onClick={() =>
                actions.change({ sitesOff: settings.sitesOff.filter((other) => other !== site) })
              }
            >
              {words.t('options_remove')}
            </button>
          </li>
        ))}
      </ul>
      <form class="add" onSubmit={add}>
        <label>
          <span>{words.t('options_site')}</span>
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            placeholder="example.com"
            value={typed}
            aria-invalid={isWrong}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
        </label>
        <button type="submit" class="framed">
          {words.t('options_site_add')}
        </button>
        {isWrong && (
          <p class="wrong" role="alert">
            {words.t('options_site_wrong')}
          </p>
        )}
      </form>
    </Part>
  );
}

function Shortcuts({ words, shortcuts, actions }: OptionsProps) {
  if (!shortcuts.length) return null;
  return (
    <Part title={words.t('options_part_shortcuts')}>
      <ul class="listed">
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <span>{name}</span>
            {keys ? <kbd>{keys}</kbd> : <span class="why">{words.t('options_no_shortcut')}</span>}
          </li>
        ))}
      </ul>
      {actions.openShortcuts && (
        <p class="add">
          <button type="button" class="framed" onClick={actions.openShortcuts}>
            {words.t('options_change_shortcuts')}
          </button>
        </p>
      )}
    </Part>
  );
}

function Rejections({ words, rejections, actions }: OptionsProps) {
  if (!rejections.length) return null;
  return (
    <Part title={words.t('options_part_rejections')}>
      <p class="why">{words.t('options_rejections_more')}</p>
      <ul class="listed">
        {rejections.map((rejection) => (
          <li key={`${rejection.name} ${rejection.leaderId}`}>
            <span dir="auto">{rejection.name}</span>
            <button
              type="button"
              class="framed"
              aria-label={words.t('options_forget_rejection', rejection.name)}
              onClick={() => actions.forget(rejection)}
            >
              {words.t('options_undo')}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
