import { renumberSteps, type Measure, type PlanStep, type RoadmapPlan } from '@tandem/roadmap-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../shared/http/idempotency.js';
import { announce } from '../../../../shared/pieces/announcer.js';
import type { DraftStore } from '../../plan/draft/draft-store.js';
import type { PlanColumn } from '../columns.js';
import { cellText } from './cell-text.js';
import { clearCells, copyOf, fillDown, moveRows, moveSection, newMeasure, nextLabel } from './grid-steps.js';
import type { Pasting } from './paste-block.js';
import type { RowDrop } from './use-row-drag.js';
import { writeCell } from './write-cell.js';

/** What can be done to the plan in its table: each deed is told, and undone as one. */
export function useGridDeeds(store: DraftStore, onProblem: (words: string | undefined) => void) {
  const { t } = useTranslation();
  return useMemo(() => {
    const planNow = (): RoadmapPlan => store.getState().plan;
    const context = () => ({ plan: planNow(), newId: newKey });
    const perform = (name: string, steps: readonly PlanStep[]): boolean => {
      const refusal = store.perform(name, steps);
      onProblem(refusal && t(`plan.refusals.${refusal}`));
      if (!refusal && steps.length > 0) announce(name);
      return !refusal;
    };
    const inSection = (section: string) => planNow().measures.filter((one) => one.section === section);

    const write = (measure: Measure, column: PlanColumn, text: string): boolean => {
      if (text === cellText(measure, column)) return true;
      const set = writeCell(measure, column, text, context());
      if (!set) return false;
      return perform(t('plan.deeds.write', { label: measure.label || measure.title }), [
        { do: 'setMeasure', measure: measure.id, set },
      ]);
    };
    /** Answers the id of the new row. */
    const addRow = (section: string, after: Measure | undefined): string | undefined => {
      const id = newKey();
      const fresh = newMeasure(id, section, nextLabel(after?.label));
      const step: PlanStep = { do: 'addMeasures', measures: [fresh], after: after?.id ?? null };
      return perform(t('plan.deeds.addRow'), [step]) ? id : undefined;
    };
    const addSection = (after: string | null): string | undefined => {
      const id = newKey();
      const section = { id, title: t('plan.write.newSection') };
      return perform(t('plan.deeds.addSection'), [{ do: 'addSection', section, after }]) ? id : undefined;
    };
    /** The rows from this one on become a section of their own. */
    const splitSection = (first: Measure): string | undefined => {
      const rows = inSection(first.section);
      const moved = rows.slice(rows.findIndex(({ id }) => id === first.id)).map((row) => row.id);
      const id = newKey();
      const done = perform(t('plan.deeds.addSection'), [
        { do: 'addSection', section: { id, title: t('plan.write.newSection') }, after: first.section },
        { do: 'moveMeasures', measures: moved, section: id, after: null },
      ]);
      return done ? id : undefined;
    };
    const drop = (id: string, to: RowDrop): void => {
      const measures = [id];
      const place = placeOf(planNow(), id, to);
      if (place) perform(t('plan.deeds.move', { count: 1 }), [{ do: 'moveMeasures', measures, ...place }]);
    };
    return {
      perform,
      write,
      addRow,
      addSection,
      splitSection,
      drop,
      clear: (rows: readonly Measure[], columns: readonly PlanColumn[]) =>
        perform(t('plan.deeds.clear'), clearCells(rows, columns, context())),
      fill: (rows: readonly Measure[], columns: readonly PlanColumn[]) =>
        perform(t('plan.deeds.fill', { count: rows.length - 1 }), fillDown(rows, columns, context())),
      move: (rows: readonly Measure[], by: 1 | -1) =>
        perform(
          t('plan.deeds.move', { count: rows.length }),
          moveRows(
            planNow(),
            rows.map(({ id }) => id),
            by,
          ),
        ),
      moveSection: (section: string, by: 1 | -1) =>
        perform(t('plan.deeds.moveSection'), moveSection(planNow(), section, by)),
      copy: (rows: readonly Measure[]) =>
        perform(
          t('plan.deeds.copy', { count: rows.length }),
          rows.map((row) => ({ do: 'addMeasures', measures: [copyOf(row, newKey())], after: row.id })),
        ),
      remove: (rows: readonly Measure[]) =>
        perform(t('plan.deeds.remove', { count: rows.length }), [
          { do: 'removeMeasures', measures: rows.map(({ id }) => id) },
        ]),
      removeSection: (section: string) =>
        perform(t('plan.deeds.removeSection'), [{ do: 'removeSection', section }]),
      rename: (section: string, title: string) =>
        perform(t('plan.deeds.renameSection'), [{ do: 'setSection', section, title }]),
      paste: ({ steps, rows }: Pasting) => perform(t('plan.deeds.paste', { count: rows.length }), steps),
      renumber: () => perform(t('plan.deeds.renumber'), renumberSteps(planNow())),
      undo: () => {
        const deed = store.undo();
        announce(deed ? t('plan.deeds.undone', { name: deed.name }) : t('plan.deeds.nothingToUndo'));
      },
      redo: () => {
        const deed = store.redo();
        announce(deed ? t('plan.deeds.redone', { name: deed.name }) : t('plan.deeds.nothingToRedo'));
      },
    };
  }, [store, onProblem, t]);
}

export type GridDeeds = ReturnType<typeof useGridDeeds>;

const placeOf = (
  plan: RoadmapPlan,
  id: string,
  to: RowDrop,
): { readonly section: string; readonly after: string | null } | undefined => {
  if ('section' in to) return { section: to.section, after: null };
  const beside = plan.measures.find((one) => one.id === to.beside);
  if (!beside) return undefined;
  if (to.edge === 'bottom') return { section: beside.section, after: beside.id };
  const rows = plan.measures.filter(({ section, id: other }) => section === beside.section && other !== id);
  const at = rows.findIndex((one) => one.id === beside.id);
  return { section: beside.section, after: rows[at - 1]?.id ?? null };
};
