import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Language, Text } from '@tandem/domain';
import { isObject, type FormDefinition, type Operation } from '@tandem/forms-core';
import { namesIn } from '@tandem/rules';
import { logicsOf } from './logics-of.js';
import { NewSetting } from './new-setting.js';
import { SettingRow, type Setting } from './setting-row.js';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface SettingsTableProps {
  readonly definition: FormDefinition;
  readonly readOnly: boolean;
  readonly language: Language;
  readonly words: FormulaWords;
  /** Answers why it was refused. */
  readonly onDo: (operation: Operation) => Text | undefined;
}

const settingsIn = ({ schema }: FormDefinition): Setting[] =>
  Object.entries(isObject(schema['x-settings']) ? schema['x-settings'] : {}).map(([name, one]) => ({
    name,
    title: isObject(one) && typeof one['title'] === 'string' ? one['title'] : name,
    value: isObject(one) ? (one['value'] ?? null) : one,
    origin: isObject(one) && typeof one['origin'] === 'string' ? one['origin'] : '',
  }));

/** Thresholds and norms that a methodist may change, with where each comes from. */
export function SettingsTable(props: SettingsTableProps) {
  const { definition, readOnly, language, words, onDo } = props;
  const [adding, setAdding] = useState(false);
  const settings = settingsIn(definition);
  const used = logicsOf(definition.schema).map((logic) => namesIn(logic));
  const usersOf = (name: string) => used.filter((names) => names.includes(`$settings/${name}`)).length;
  return (
    <section className={classes.settings}>
      <h3>{words.settings}</h3>
      <p className={classes.quiet}>{words.settingsAbout}</p>
      {settings.length === 0 ? (
        <p className={classes.quiet}>{words.noSettings}</p>
      ) : (
        <div className={classes.frame} tabIndex={0} role="region" aria-label={words.settings}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.settingTitle}</th>
                <th scope="col">{words.settingValue}</th>
                <th scope="col">{words.settingOrigin}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {settings.map((setting) => (
                <SettingRow
                  key={setting.name}
                  setting={setting}
                  users={usersOf(setting.name)}
                  {...{ readOnly, words, onDo }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!readOnly && !adding && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {words.addSetting}
        </Button>
      )}
      {adding && <NewSetting {...{ language, words, onDo }} onClose={() => setAdding(false)} />}
    </section>
  );
}
