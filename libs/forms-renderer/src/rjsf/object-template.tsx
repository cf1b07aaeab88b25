import { useContext, type ReactNode } from 'react';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { placeAt } from '../design/design-slots.js';
import { useFormScope } from '../state/form-context.js';
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

/** Fields of an object: a group, a row of a table or the inside of a card. */
export function ObjectTemplate({ properties, fieldPathId }: ObjectFieldTemplateProps) {
  const place = useContext(PlaceContext);
  const { design } = useFormScope();
  // A root field is drawn as a form of its own: what stands around it is the page.
  if (fieldPathId.path.length === 0) return properties.map((one) => one.content);
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
