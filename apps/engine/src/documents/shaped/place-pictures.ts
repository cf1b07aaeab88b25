import PizZip from 'pizzip';

/*
 * Runs in the thread that fills templates, which Node loads as it is where the engine is not built (tests): at run time
 * it imports nothing of the engine.
 */

export interface PlacedPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** The signs of `picture-mark.ts`. */
const MARK = /\ue010(\d+)\ue011/g;

/** English units of Word in a point of the screen. */
const EMU = 9_525;
const RELATIONS = 'word/_rels/document.xml.rels';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** Puts pictures where their marks stand in the body of a document; a mark anywhere else is taken out. */
export const placePictures = (document: Buffer, pictures: readonly PlacedPicture[]): Buffer => {
  const zip = new PizZip(document);
  const body = zip.file('word/document.xml')!.asText();
  const used = new Set<number>();
  let places = 0;
  const placed = body.replace(MARK, (_, digits: string) => {
    const index = Number(digits);
    const picture = pictures[index];
    if (!picture) return '';
    used.add(index);
    places += 1;
    return `</w:t>${drawing(picture, index, 90_000 + places)}<w:t xml:space="preserve">`;
  });
  zip.file('word/document.xml', placed);
  for (const index of used) zip.file(mediaOf(index), pictures[index]!.png);
  if (used.size > 0) {
    relate(zip, [...used]);
    declarePng(zip);
  }
  for (const part of zip.file(/^word\/(?:header|footer)\d*\.xml$/)) {
    const text = part.asText();
    if (text.includes('\ue010')) zip.file(part.name, text.replace(MARK, ''));
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

const mediaOf = (index: number): string => `word/media/tandem-chart-${index}.png`;
const relationOf = (index: number): string => `rIdTandemChart${index}`;

const relate = (zip: PizZip, used: readonly number[]): void => {
  const known = zip.file(RELATIONS)?.asText() ?? EMPTY;
  const added = used
    .map(
      (index) =>
        `<Relationship Id="${relationOf(index)}" Type="${IMAGE}" Target="media/tandem-chart-${index}.png"/>`,
    )
    .join('');
  const opened = known.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
  zip.file(RELATIONS, opened.replace('</Relationships>', `${added}</Relationships>`));
};

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

const declarePng = (zip: PizZip): void => {
  const types = zip.file('[Content_Types].xml')!.asText();
  if (/Extension="png"/i.test(types)) return;
  zip.file(
    '[Content_Types].xml',
    types.replace(/<Types([^>]*)>/, '<Types$1><Default Extension="png" ContentType="image/png"/>'),
  );
};

/** A picture within a line, with words for those who do not see it. */
const drawing = ({ width, height, words }: PlacedPicture, index: number, id: number): string => {
  const size = `cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
  const named = `id="${id}" name="Диаграмма ${index + 1}" descr="${escapeXml(words)}"`;
  return (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent ${size}/><wp:docPr ${named}/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="chart-${index}.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relationOf(index)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
};

const escapeXml = (text: string): string =>
  text
    .slice(0, 2_000)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
