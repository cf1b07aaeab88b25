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
    const before = now.find((one) => one.meta.key === key);
    const [catalogueNow, catalogueThen] = [catalogueOf(now, all), catalogueOf(then, all)];
    return touched.flatMap(({ compiled: { definition } }) => {
      const had = new Set(checkWorkflow(definition, catalogueNow).map(idOf));
      const broken = checkWorkflow(definition, catalogueThen).filter(
        (issue) => issue.severity === 'error' && !had.has(idOf(issue)),
      );
      // A rule of many steps asks for the field at each of them: the methodist mends one and the same thing.
      return [...new Map(broken.map((issue) => [issue.message.ru, issue])).values()].map(
        ({ message: { ru, en = ru } }): DefinitionIssue => ({
          severity: 'error',
          code: 'used-by-workflow',
          path: '/schema',
          message: {
            ru: `Процесс «${definition.title.ru}»: ${withTitles(ru, key, before)}`,
            en: `Workflow “${definition.title.en ?? definition.title.ru}”: ${withTitles(en, key, before)}`,
          },
        }),
      );
    });
  }
}

/** A field that is gone is called as people knew it. */
const withTitles = (words: string, key: string, before: FormDefinition | undefined): string =>
  words.replaceAll(new RegExp(`answers\\.${key}\\.(\\w+)`, 'g'), (name, field: string) => {
    const properties = before?.schema['properties'] as
      { readonly [name: string]: { title?: unknown } } | undefined;
    const title = properties?.[field]?.title;
    return typeof title === 'string' && title !== '' ? title : name;
  });

const namesForm = (definition: object, key: string): boolean => JSON.stringify(definition).includes(key);
const idOf = ({ code, path, message }: { code: string; path: string; message: { ru: string } }): string =>
  `${code} ${path} ${message.ru}`;
