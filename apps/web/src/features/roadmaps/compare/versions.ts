import type { RoadmapView } from '@tandem/contracts';

/** One side of a comparison: a version by its number, or the draft. */
export type Compared = number | 'draft';

export interface VersionOption {
  readonly version: Compared;
  readonly at: string | null;
}

type View = Pick<RoadmapView, 'versions' | 'showing' | 'mayEdit'>;

/** What can be compared, the latest first; the draft only for those who see it. */
export function versionOptions({ versions, showing, mayEdit }: View): readonly VersionOption[] {
  const frozen = versions
    .map(({ number, frozenAt }): VersionOption & { readonly version: number } => ({
      version: number,
      at: frozenAt,
    }))
    .toSorted((one, other) => other.version - one.version);
  return showing.kind === 'draft' || mayEdit ? [{ version: 'draft', at: null }, ...frozen] : frozen;
}

/**
 * What the address asks for; where it says nothing, the latest against the one before. A draft that nobody may write in
 * says what the version before it says.
 */
export function defaultPair(
  view: View,
  from: Compared | undefined,
  to: Compared | undefined,
): { readonly from: Compared; readonly to: Compared } | undefined {
  const options = versionOptions(view).map(({ version }) => version);
  const latest =
    view.mayEdit || view.versions.length < 2 ? options[0] : options.find((one) => one !== 'draft');
  const later = to !== undefined && options.includes(to) ? to : latest;
  const earlier =
    from !== undefined && options.includes(from)
      ? from
      : options.find((version) => version !== later && (later === 'draft' || version !== 'draft'));
  return later === undefined || earlier === undefined ? undefined : { from: earlier, to: later };
}
