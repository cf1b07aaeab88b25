import { Select, TagsInput, TextInput } from '@mantine/core';
import type { UnitRef, UnitView } from '@tandem/contracts';
import { UNIT_KINDS, type UnitKind } from '@tandem/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../shared/words/use-words.js';
import { CommandModal } from './command-modal.js';

export type UnitEdit =
  { readonly kind: 'add'; readonly parent: UnitRef } | { readonly kind: 'change'; readonly unit: UnitView };

/** A new unit under another, or new names of one. */
export function EditUnit({ edit, onClose }: { readonly edit: UnitEdit; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const adding = edit.kind === 'add';
  const [title, setTitle] = useState(adding ? '' : edit.unit.title);
  const [aliases, setAliases] = useState<string[]>(adding ? [] : edit.unit.aliases);
  const [kind, setKind] = useState<UnitKind | null>('school');
  const name = title.trim();
  return (
    <CommandModal
      title={adding ? t('organisation.addUnitTo', { unit: edit.parent.title }) : edit.unit.title}
      verb={adding ? t('organisation.addUnit') : t('common.save')}
      done={t('organisation.unitSaved', { unit: name })}
      onClose={onClose}
      command={
        name.length < 2
          ? undefined
          : !adding
            ? { do: 'changeUnit', id: edit.unit.id, body: { title: name, aliases } }
            : kind
              ? { do: 'addUnit', body: { parent: edit.parent.id, kind, title: name, aliases } }
              : undefined
      }
    >
      {(errorAt) => (
        <>
          <TextInput
            label={t('organisation.unitTitle')}
            required
            value={title}
            maxLength={300}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={errorAt('/title')}
            data-autofocus
          />
          {adding && (
            <Select
              label={t('organisation.unitKind')}
              required
              data={UNIT_KINDS.map((one) => ({ value: one, label: words.unitKind(one) }))}
              value={kind}
              onChange={(one) => setKind(UNIT_KINDS.find((other) => other === one) ?? null)}
              error={errorAt('/kind')}
            />
          )}
          <TagsInput
            label={t('organisation.aliases')}
            description={t('organisation.aliasesHint')}
            value={aliases}
            onChange={setAliases}
            maxTags={20}
            error={errorAt('/aliases')}
          />
        </>
      )}
    </CommandModal>
  );
}
