import { Injectable } from '@nestjs/common';
import type { DocumentTemplateView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { Definitions } from '../../pipeline/definitions.js';
import { ShapedPapers } from '../shaped/shaped-papers.js';
import { knownShapeTags, listShapeTags } from '../shaped/shape-tags.js';
import type { KnownTags } from '../tags/tag.js';
import { tagsOfForm } from './check-template.js';
import { FindTemplate } from './find-template.js';
import { listTags } from './list-tags.js';

/** What has a template: a form, or a paper made by a shape. */
export interface TemplateSubject {
  readonly title: string;
  readonly known: KnownTags;
  readonly tags: DocumentTemplateView['tags'];
  /** «Такой метки у этой формы нет». */
  readonly whose: string;
}

@Injectable()
export class TemplateSubjects {
  constructor(
    private readonly definitions: Definitions,
    private readonly papers: ShapedPapers,
    private readonly templates: FindTemplate,
  ) {}

  async of(key: string, language: Language): Promise<TemplateSubject | undefined> {
    const shape = this.papers.of(key);
    if (shape)
      return {
        title: shape.title,
        known: knownShapeTags(shape.parts),
        tags: listShapeTags(shape.parts),
        whose: 'у этого документа',
      };
    const form = await this.definitions.form(key);
    if (!form) return undefined;
    const { schema, meta } = form.definition;
    const map = await this.templates.mapOf(key);
    return {
      title: say(meta.title, language),
      known: tagsOfForm(schema, map),
      tags: listTags(schema, map),
      whose: 'у этой формы',
    };
  }
}
