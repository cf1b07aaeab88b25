import { Injectable } from '@nestjs/common';
import type { DefinitionIssue, FormDefinition } from '@tandem/forms-core';
import { catalogueOf, checkWorkflow } from '../../content/check-content.js';
import { Definitions } from '../../pipeline/definitions.js';

/** Rules of workflows that a new version of a form would break: they ask for a field that is there no more. */
@Injectable()
export class FindBrokenWorkflows {
  constructor(private readonly definitions: Definitions) {}

  /** Each mistake that the workflows in force have with the new form and do not have now. */
  find(unitPath: string | undefined, form: FormDefinition): DefinitionIssue[] {
    const { key } = form.meta;
    const { forms, workflows } = this.definitions.latest(unitPath);
    const touched = workflows.filter(({ compiled }) => namesForm(compiled.definition, key));
    if (touched.length === 0) return [];
    const now = forms.map((one) => one.definition);
    const then = [...now.filter((one) => one.meta.key !== key), form];
    const all = workflows.map(({ compiled }) => compiled.definition);
    const [catalogueNow, catalogueThen] = [catalogueOf(now, all), catalogueOf(then, all)];
    return touched.flatMap(({ compiled: { definition } }) => {
      const had = new Set(checkWorkflow(definition, catalogueNow).map(idOf));
      return checkWorkflow(definition, catalogueThen)
        .filter((issue) => issue.severity === 'error' && !had.has(idOf(issue)))
        .map((issue): DefinitionIssue => ({
          severity: 'error',
          code: 'used-by-workflow',
          path: '/schema',
          message: {
            ru: `Процесс «${definition.title.ru}»: ${issue.message.ru}`,
            en: `Workflow “${definition.title.en ?? definition.title.ru}”: ${issue.message.en ?? issue.message.ru}`,
          },
        }));
    });
  }
}

const namesForm = (definition: object, key: string): boolean => JSON.stringify(definition).includes(key);
const idOf = ({ code, path, message }: { code: string; path: string; message: { ru: string } }): string =>
  `${code} ${path} ${message.ru}`;
