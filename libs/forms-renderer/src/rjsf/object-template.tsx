import { useContext, type ReactNode } from 'react';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { placeAt } from '../design/design-slots.js';
import { useFormScope, useFormState } from '../state/form-context.js';
import { PlaceContext } from './row-context.js';
import { FieldBoundary } from './field-boundary.js';
import classes from './object-template.module.css';

type Properties = ObjectFieldTemplateProps['properties'];

function Grid({ properties, end }: { readonly properties: Properties; readonly end?: ReactNode }) {
  return (
    <div className={classes.grid}>
      {properties.map((one) => (
        <FieldBoundary key={one.name}>{one.content}</FieldBoundary>
      ))}
      {end && <div className={classes.end}>{end}</div>}
    </div>
  );
}

/** Only the open page stands in the document: a long form costs what its page costs. */
function OpenPage({ properties }: { readonly properties: Properties }) {
  const { form } = useFormScope();
  const page = useFormState((store) => store.page);
  const names = form.pages[page]?.fields ?? [];
  const byName = new Map(properties.map((one) => [one.name, one]));
  return <Grid properties={names.flatMap((name) => byName.get(name) ?? [])} />;
}

/** Fields of an object: the open page of the form, a group, a row of a table or the inside of a card. */
export function ObjectTemplate({ properties, fieldPathId }: ObjectFieldTemplateProps) {
  const place = useContext(PlaceContext);
  const { design } = useFormScope();
  // A root field of the canvas: what stands around it is the canvas itself.
  if (fieldPathId.path.length === 0)
    return design ? properties.map((one) => one.content) : <OpenPage properties={properties} />;
  if (place === 'tableRow') {
    return (
      <PlaceContext.Provider value="tableCell">
        {properties.map((one) => (
          <td key={one.name} className={classes.cell}>
            {one.content}
          </td>
        ))}
      </PlaceContext.Provider>
    );
  }
  return (
    <PlaceContext.Provider value="grid">
      <div className={place === 'cardRow' ? undefined : classes.group}>
        <Grid properties={properties} end={design?.renderEnd?.({ at: placeAt(fieldPathId.path) })} />
      </div>
    </PlaceContext.Provider>
  );
}
