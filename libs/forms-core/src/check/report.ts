import type { DefinitionFix, DefinitionIssue } from '../language/form.js';

/** Collects what is wrong with a definition. */
export class Report {
  readonly issues: DefinitionIssue[] = [];

  error(code: string, path: string, ru: string, en: string, fix?: DefinitionFix): void {
    this.issues.push({ severity: 'error', code, path, message: { ru, en }, ...(fix ? { fix } : {}) });
  }

  warning(code: string, path: string, ru: string, en: string, fix?: DefinitionFix): void {
    this.issues.push({ severity: 'warning', code, path, message: { ru, en }, ...(fix ? { fix } : {}) });
  }

  /** Has something of this kind, or anything at all, been found? */
  has(code?: string): boolean {
    return code === undefined ? this.issues.length > 0 : this.issues.some((issue) => issue.code === code);
  }
}
