import { SegmentedControl, Select, Switch, Textarea } from '@mantine/core';
import { PARTICIPANT_ROLES, ROLE_TITLES, ROLES, say, STAGES, type Language } from '@tandem/domain';
import type { FormMeta, FormSample } from '@tandem/forms-core';
import { sightOf, type Looker } from './hide-from-role.js';
import { DEVICES, type Device, type PreviewState } from './preview-state.js';
import type { PreviewWords } from './words.js';
import classes from './preview.module.css';

export interface PreviewControlsProps {
  readonly state: PreviewState;
  readonly role: Looker;
  readonly meta: FormMeta;
  readonly samples: readonly FormSample[];
  readonly factNames: readonly string[];
  /** «название организации» for `unitTitle`. */
  readonly titleOfFact: (name: string) => string;
  /** The language of the studio; the form may be looked at in another. */
  readonly language: Language;
  readonly words: PreviewWords;
  readonly onChange: (part: Partial<PreviewState>) => void;
}

/** As whom, at which stage, with which answers, on what. */
export function PreviewControls(props: PreviewControlsProps) {
  const { state, role, meta, samples, language, words, onChange } = props;
  return (
    <>
      <div className={classes.controls}>
        <Select
          label={words.as}
          data={rolesFor(meta, language, words)}
          value={role}
          allowDeselect={false}
          onChange={(value) => value && onChange({ role: value as Looker })}
        />
        <Select
          label={words.stage}
          data={[
            { value: '', label: words.noStage },
            ...STAGES.map(({ stage, title }) => ({
              value: String(stage),
              label: `${stage}. ${say(title, language)}`,
            })),
          ]}
          value={state.stage === null ? '' : String(state.stage)}
          allowDeselect={false}
          onChange={(value) => onChange({ stage: value ? Number(value) : null })}
        />
        <Select
          label={words.sample}
          data={samplesFor(samples, state, words)}
          value={state.sample === undefined ? (state.answers ? TYPED : BLANK) : String(state.sample)}
          allowDeselect={false}
          onChange={(value) => onChange(chooseSample(String(value), samples))}
        />
        <div>
          <span className={classes.label} id="preview-device">
            {words.device}
          </span>
          <SegmentedControl
            aria-labelledby="preview-device"
            data={DEVICES.map((value) => ({ value, label: words.devices[value] }))}
            value={state.device}
            onChange={(value) => onChange({ device: value as Device })}
          />
        </div>
        <div>
          <span className={classes.label} id="preview-language">
            {words.language}
          </span>
          <SegmentedControl
            aria-labelledby="preview-language"
            data={(['ru', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
            value={state.language}
            onChange={(value) => onChange({ language: value as Language })}
          />
        </div>
        <Switch
          label={words.large}
          checked={state.large}
          onChange={(event) => onChange({ large: event.currentTarget.checked })}
        />
      </div>
      <Facts {...props} />
    </>
  );
}

const BLANK = '=blank';
const TYPED = '=typed';

const chooseSample = (value: string, samples: readonly FormSample[]): Partial<PreviewState> => {
  if (value === TYPED) return {};
  const sample = value === BLANK ? undefined : samples[Number(value)];
  return sample ? { sample: Number(value), answers: sample.data } : { sample: undefined, answers: undefined };
};

const samplesFor = (samples: readonly FormSample[], state: PreviewState, words: PreviewWords) => {
  const titled = samples.map((one, index) => ({ one, item: { value: String(index), label: one.title } }));
  const valid = titled.filter(({ one }) => !one.errors).map(({ item }) => item);
  const invalid = titled.filter(({ one }) => one.errors).map(({ item }) => item);
  const typed = state.answers !== undefined && state.sample === undefined;
  return [
    { value: BLANK, label: words.blank },
    ...(typed ? [{ value: TYPED, label: words.typed }] : []),
    ...(valid.length > 0 ? [{ group: words.valid, items: valid }] : []),
    ...(invalid.length > 0 ? [{ group: words.invalid, items: invalid }] : []),
  ];
};

const rolesFor = (meta: FormMeta, language: Language, words: PreviewWords) => {
  const all: readonly Looker[] = [...new Set<Looker>([...PARTICIPANT_ROLES, ...ROLES])];
  const items = (sight: ReturnType<typeof sightOf>) =>
    all
      .filter((role) => sightOf(meta, role) === sight)
      .map((role) => ({ value: role, label: say(ROLE_TITLES[role], language) }));
  return [
    { group: words.fills, items: items('fill') },
    { group: words.reads, items: items('read') },
    { group: words.others, items: items('none') },
  ].filter((group) => group.items.length > 0);
};

function Facts({ state, factNames, titleOfFact, words, onChange }: PreviewControlsProps) {
  if (factNames.length === 0) return null;
  return (
    <details className={classes.facts}>
      <summary>{words.facts}</summary>
      <p className={classes.factsText}>{words.factsText}</p>
      <div className={classes.factList}>
        {factNames.map((name) => (
          <Textarea
            key={name}
            label={titleOfFact(name)}
            autosize
            minRows={1}
            maxRows={5}
            value={state.facts[name] ?? ''}
            onChange={(event) => onChange({ facts: { ...state.facts, [name]: event.currentTarget.value } })}
          />
        ))}
      </div>
    </details>
  );
}
