import { Code, MultiSelect, Select } from '@mantine/core';
import { PARTICIPANT_ROLES, ROLES, ROLE_TITLES, say, STAGES, type Json } from '@tandem/domain';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { TextField } from './controls/text-field.js';
import { PanelGroup } from './panel-group.js';
import classes from './panel.module.css';

const LEVELS = ['school', 'municipality', 'region'];
const PERSONAL = ['category', 'purpose', 'basis', 'retention'] as const;

/** Who the form is for and what it stands on: shown while no field is selected. */
export function FormPanel() {
  const meta = useStudio((state) => state.definition.meta);
  const readOnly = useStudio((state) => state.readOnly);
  const language = useStudio((state) => state.language);
  const info = useStudio((state) => state.info);
  const actions = useStudioActions();
  const words = useWords();
  const put = (at: string, value: Json | null): string | undefined => {
    const refused = actions.do({ do: 'setMeta', at, value }, { quiet: true });
    return refused && say(refused.message, language);
  };
  const text = (at: string, label: string, value: string | undefined, lines?: number) => (
    <TextField
      key={at}
      label={label}
      value={value ?? ''}
      max={1000}
      lines={lines}
      disabled={readOnly}
      onCommit={(next) => put(at, next === '' ? null : next)}
    />
  );
  const roles = (
    at: string,
    label: string,
    of: readonly (keyof typeof ROLE_TITLES)[],
    value: readonly string[] | undefined,
  ) => (
    <MultiSelect
      label={label}
      data={of.map((role) => ({ value: role, label: say(ROLE_TITLES[role], language) }))}
      value={[...(value ?? [])]}
      disabled={readOnly}
      onChange={(next) => put(at, next)}
    />
  );
  return (
    <>
      <PanelGroup title={words.main}>
        {text('/title/ru', words.formTitle, meta?.title?.ru)}
        {text('/title/en', words.titleEn, meta?.title?.en)}
        {text('/about/ru', words.about, meta?.about?.ru, 2)}
        <div className={classes.row}>
          <span>{words.key}</span>
          <Code>{info.key}</Code>
        </div>
        <Select
          label={words.stage}
          data={STAGES.map(({ stage, title }) => ({
            value: String(stage),
            label: `${stage}. ${say(title, language)}`,
          }))}
          value={meta?.stage === undefined ? null : String(meta.stage)}
          placeholder={words.noStage}
          clearable
          clearButtonProps={{ 'aria-label': words.clear }}
          disabled={readOnly}
          onChange={(stage) => put('/stage', stage === null ? null : Number(stage))}
        />
        <Select
          label={words.formLevel}
          data={LEVELS.map((level) => ({ value: level, label: words.formLevels[level] ?? level }))}
          value={meta?.level ?? null}
          placeholder={words.notSet}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(level) => level !== null && put('/level', level)}
        />
      </PanelGroup>
      <PanelGroup title={words.whoWorks}>
        {roles('/filledBy', words.filledBy, ROLES, meta?.filledBy)}
        {roles('/readers', words.readers, ROLES, meta?.readers)}
        {roles('/participantReaders', words.participantReaders, PARTICIPANT_ROLES, meta?.participantReaders)}
      </PanelGroup>
      <PanelGroup title={words.personal}>
        {PERSONAL.map((part) =>
          text(
            `/personal/${part}`,
            words[`personal${part.charAt(0).toUpperCase()}${part.slice(1)}` as 'personalBasis'],
            meta?.personal?.[part],
          ),
        )}
      </PanelGroup>
      <PanelGroup title={words.sources}>
        <TextField
          label={words.sources}
          help={words.sourcesText}
          value={(meta?.sources ?? []).join('\n')}
          max={4000}
          lines={2}
          disabled={readOnly}
          onCommit={(next) =>
            put(
              '/sources',
              next
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            )
          }
        />
      </PanelGroup>
    </>
  );
}
