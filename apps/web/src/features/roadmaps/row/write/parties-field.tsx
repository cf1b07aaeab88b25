import {
  ActionIcon,
  Button,
  Checkbox,
  Collapse,
  Select,
  Autocomplete,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronDown, IconPlus, IconX } from '@tabler/icons-react';
import { readBody, type Assignment, type RoadmapPlan } from '@tandem/roadmap-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../shared/http/idempotency.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { unitsQuery } from '../../../../shared/units/list-units.js';
import { suggestParties } from '../../grid/write/suggest-parties.js';
import { partyName } from '../party-chips.js';
import { LateText } from '../../../../shared/pieces/late-text.js';
import classes from './row-form.module.css';
import { ScheduleField } from './schedule-field.js';

export interface PartiesFieldProps {
  readonly plan: RoadmapPlan;
  readonly assignments: readonly Assignment[];
  readonly onAssignments: (assignments: readonly Assignment[]) => void;
}

/** Who carries the row out: one beside another, each with what is its own. */
export function PartiesField({ plan, assignments, onAssignments }: PartiesFieldProps) {
  const { t } = useTranslation();
  const change = (id: string, next: Assignment | undefined) =>
    onAssignments(assignments.flatMap((one) => (one.id === id ? (next ?? []) : one)));
  return (
    <fieldset className={classes.parties}>
      <legend>{t('plan.columns.assignments')}</legend>
      {assignments.map((one) => (
        <Party key={one.id} plan={plan} party={one} onParty={(next) => change(one.id, next)} />
      ))}
      <AddParty plan={plan} onAdd={(party) => onAssignments([...assignments, party])} />
    </fieldset>
  );
}

interface PartyProps {
  readonly plan: RoadmapPlan;
  readonly party: Assignment;
  readonly onParty: (party: Assignment | undefined) => void;
}

function Party({ plan, party, onParty }: PartyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const set = (change: Partial<Assignment>) => onParty(withoutEmpty({ ...party, ...change }));
  return (
    <div className={classes.party}>
      <div className={classes.partyHead}>
        <UnstyledButton className={classes.partyName} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronDown size={14} stroke={1.75} aria-hidden data-open={open || undefined} />
          {partyName(party, language)}
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          size={28}
          aria-label={t('plan.write.removeParty', { name: party.name })}
          onClick={() => onParty(undefined)}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <Collapse expanded={open}>
        {open && (
          <div className={classes.own}>
            <TextInputLate
              label={t('plan.write.partyName')}
              text={party.name}
              onText={(name) => {
                const { body: _, unit: __, ...rest } = party;
                const body = readBody(name);
                if (name) onParty({ ...rest, name, ...(body ? { body } : {}) });
              }}
            />
            <ScheduleField
              label={t('plan.write.ownTerm')}
              placeholder={t('plan.write.asRow')}
              schedule={party.schedule ?? { raw: '', rules: [] }}
              period={plan.period}
              onSchedule={(schedule) => set({ schedule })}
            />
            <LateText
              label={t('plan.write.ownResult')}
              placeholder={t('plan.write.asRow')}
              text={party.result ?? ''}
              onText={(result) => set({ result })}
            />
            <Select
              label={t('plan.write.obligation')}
              placeholder={t('plan.write.asPlan')}
              clearable
              data={(['recommended', 'required'] as const).map((value) => ({
                value,
                label: t(`plan.obligation.${value}`),
              }))}
              value={party.obligation ?? null}
              onChange={(value) => {
                const { obligation: _, ...rest } = party;
                onParty(value ? { ...rest, obligation: value as 'recommended' | 'required' } : rest);
              }}
            />
            <Checkbox
              label={t('plan.write.byAgreement')}
              checked={party.byAgreement ?? false}
              onChange={(event) => set({ byAgreement: event.currentTarget.checked })}
            />
          </div>
        )}
      </Collapse>
    </div>
  );
}

/** What is the same as of the row is not said again. */
const withoutEmpty = ({ schedule, result, byAgreement, ...rest }: Assignment): Assignment => ({
  ...rest,
  ...(schedule && schedule.raw !== '' ? { schedule } : {}),
  ...(result ? { result } : {}),
  ...(byAgreement ? { byAgreement } : {}),
});

interface TextInputLateProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function TextInputLate({ label, text, onText }: TextInputLateProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      label={label}
      value={typed ?? text}
      maxLength={1_000}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== undefined && typed.trim() !== text) onText(typed.trim());
        setTyped(undefined);
      }}
    />
  );
}

interface AddPartyProps {
  readonly plan: RoadmapPlan;
  readonly onAdd: (party: Assignment) => void;
}

/** Names of this plan, titles of bodies, and units that the person may see; any other name is taken as it is. */
function AddParty({ plan, onAdd }: AddPartyProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 250);
  const units = useQuery({ ...unitsQuery({ q: asked }), enabled: asked.length >= 2 });
  const found = (asked.length >= 2 ? (units.data?.items ?? []) : []).slice(0, 6);
  const names = suggestParties(plan, typed.trim());
  const titles = found.map(({ title }) => title).filter((title) => !names.includes(title));
  const add = (name: string) => {
    const said = name.trim();
    if (!said) return;
    const unit = found.find(({ title }) => title === said);
    const body = readBody(said);
    onAdd({ id: newKey(), name: said, ...(body ? { body } : {}), ...(unit ? { unit: unit.id } : {}) });
    setTyped('');
  };
  return (
    <div className={classes.add}>
      <Autocomplete
        aria-label={t('plan.write.addParty')}
        placeholder={t('plan.write.addParty')}
        maxLength={1_000}
        data={[
          ...(names.length > 0 ? [{ group: t('plan.write.known'), items: [...names] }] : []),
          ...(titles.length > 0 ? [{ group: t('plan.write.units'), items: titles }] : []),
        ]}
        filter={({ options }) => options}
        value={typed}
        onChange={setTyped}
        onOptionSubmit={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.defaultPrevented) add(typed);
        }}
      />
      <Button
        variant="default"
        disabled={typed.trim() === ''}
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => add(typed)}
      >
        {t('plan.tools.add')}
      </Button>
    </div>
  );
}
