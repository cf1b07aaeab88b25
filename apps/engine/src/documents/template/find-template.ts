import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../config/environment.js';
import { ENVIRONMENT } from '../../config/environment.token.js';
import { EnginePool } from '../../database/pools.js';
import { FileStore } from '../files/file-store.js';
import { drawTemplate } from '../shaped/draw-template.js';
import { ShapedPapers } from '../shaped/shaped-papers.js';
import { templateMapSchema, type TemplateMap } from '../tags/template-map.js';

const NO_MAP: TemplateMap = { tags: {}, values: {} };

/**
 * The Word template in force: the latest that a methodist stored, else the one of the content pack, for a paper else the
 * one that its shape draws; and the map of its tags.
 */
@Injectable()
export class FindTemplate {
  constructor(
    private readonly pool: EnginePool,
    private readonly store: FileStore,
    private readonly papers: ShapedPapers,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  async of(form: string, version?: number): Promise<Buffer | undefined> {
    if (version !== 0) {
      const { rows } = await this.pool.query<{ store_key: string }>(
        `select f.store_key from document_template t join file f on f.id = t.file_id
         where t.form_key = $1 and ($2::int is null or t.version = $2) order by t.version desc limit 1`,
        [form, version ?? null],
      );
      if (rows[0]) return buffer((await this.store.read(rows[0].store_key)).stream);
      if (version !== undefined) return undefined;
    }
    const path = templateOfPack(this.env.contentRoot, form);
    if (path) return readFile(path);
    const shape = this.papers.of(form);
    return shape && drawTemplate(shape);
  }

  /** Tags with names of their own that the content pack gives the templates of a form. */
  async mapOf(form: string): Promise<TemplateMap> {
    const template = templateOfPack(this.env.contentRoot, form);
    const path = template && join(dirname(template), 'template.json');
    if (!path || !existsSync(path)) return NO_MAP;
    const parsed = templateMapSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!parsed.success) throw new Error(`${path}: ${parsed.error.message}`);
    return parsed.data;
  }
}

/** `forms/<stage>/<form>/template.docx` of the content pack, where there is one. */
export const templateOfPack = (contentRoot: string, form: string): string | undefined => {
  const forms = join(contentRoot, 'forms');
  if (!existsSync(forms)) return undefined;
  return readdirSync(forms, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(forms, entry.name, form, 'template.docx'))
    .find((path) => existsSync(path));
};
