import { Profiler, useState } from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import axe from 'axe-core';
import { act, render, screen, within } from '@testing-library/react';
import type { JsonObject } from '@tandem/domain';
import { TandemProvider } from '@tandem/ui';
import { allWidgets, definitionOf } from '../testing/all-widgets-form.js';
import { FormCanvas, type FormCanvasProps } from './form-canvas.js';
import type { FrameProps, LabelSlot } from './design-slots.js';

const Frame = ({ at, children }: FrameProps) => <div data-testid={`frame ${at}`}>{children}</div>;
const draw = (props: FormCanvasProps) => render(<FormCanvas {...props} />, { wrapper: TandemProvider });
const frames = () =>
  screen.queryAllByTestId(/^frame /).map((one) => (one.dataset['testid'] ?? '').replace('frame ', ''));
const text = (title: string) => ({ type: 'string', title, maxLength: 50 });

const nested = definitionOf(
  {
    type: 'object',
    required: ['goal'],
    properties: {
      goal: { ...text('Цель'), description: 'В одной фразе' },
      why: text('Почему'),
      steps: {
        type: 'array',
        title: 'Шаги',
        items: {
          type: 'object',
          required: ['name'],
          properties: { name: text('Шаг'), done: { type: 'boolean', title: 'Сделан' } },
        },
      },
      place: { type: 'object', title: 'Место', properties: { town: text('Город') } },
      agreed: { type: 'boolean', title: 'Согласовано' },
      note: text('Заметка'),
    },
    'x-rules': [{ id: 'why', when: { '==': [{ var: '/goal' }, 'нет'] }, then: [{ show: '/why' }] }],
  },
  {
    'ui:options': {
      pages: [
        { id: 'a', title: 'Начало', fields: ['goal', 'why', 'steps', 'place'] },
        { id: 'b', title: 'Конец', fields: ['agreed', 'note'] },
      ],
    },
  },
);

describe('a form on the canvas of its editor', () => {
  it('frames every field by its place, inside rows and groups too, and hides nothing', () => {
    draw({ definition: nested, frame: Frame });
    expect(frames()).toEqual([
      '/goal',
      '/why',
      '/steps',
      '/steps/*/name',
      '/steps/*/done',
      '/place',
      '/place/town',
    ]);
  });

  it('reaches fields of rows that are cards, of groups in them and of rows in those', () => {
    const row = (properties: JsonObject) => ({
      type: 'array',
      title: 'Ряд',
      items: { type: 'object', properties },
    });
    const deep = definitionOf({
      type: 'object',
      properties: {
        works: row({
          name: text('Работа'),
          about: { type: 'object', title: 'О ней', properties: { year: text('Год') } },
          authors: row({ who: text('Кто') }),
        }),
      },
    });
    draw({ definition: deep, frame: Frame, renderEnd: ({ at }) => <i>{`конец ${at}`}</i> });
    expect(frames()).toEqual([
      '/works',
      '/works/*/name',
      '/works/*/about',
      '/works/*/about/year',
      '/works/*/authors',
      '/works/*/authors/*/who',
    ]);
    for (const at of ['/works/*', '/works/*/about', '/works/*/authors/*'])
      expect(screen.getByText(`конец ${at}`)).toBeTruthy();
  });

  it('draws a field that broke anew once it was mended', () => {
    const withTitle = (title: unknown) =>
      definitionOf({
        type: 'object',
        properties: { a: { ...text('А'), title } as JsonObject, b: text('Б') },
      });
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { rerender } = draw({
      definition: withTitle({ no: 'title' }),
      renderOpaque: (at) => <i>{`сложное ${at}`}</i>,
    });
    expect(screen.getByText('Б')).toBeTruthy();
    expect(screen.getByText('сложное /a')).toBeTruthy();
    rerender(<FormCanvas definition={withTitle('Мой')} />);
    expect(screen.getByText('Мой')).toBeTruthy();
    quiet.mockRestore();
  });

  it('frames a block as a whole and every widget without a break', () => {
    draw({ definition: allWidgets, frame: Frame });
    const root = frames().filter((at) => at.lastIndexOf('/') === 0);
    expect(root).toEqual(
      Object.keys(allWidgets.schema['properties'] as JsonObject).map((name) => `/${name}`),
    );
    expect(frames()).not.toContain('/skills/plan');
    expect(screen.queryByText(/не удалось показать/)).toBeNull();
  });

  it('takes no answers: every control is inert, rows have no buttons', () => {
    const { container } = draw({ definition: allWidgets });
    const controls = [...container.querySelectorAll('input, textarea, button, select')];
    expect(controls.length).toBeGreaterThan(20);
    expect(controls.filter((one) => one.closest('[inert]') === null)).toEqual([]);
  });

  it('opens the page asked for, by number or by id', () => {
    const { rerender } = draw({ definition: nested, frame: Frame, page: 1 });
    expect(frames()).toEqual(['/agreed', '/note']);
    rerender(<FormCanvas definition={nested} frame={Frame} page="a" />);
    expect(frames()).toContain('/goal');
    rerender(<FormCanvas definition={nested} frame={Frame} page="b" />);
    expect(frames()).toEqual(['/agreed', '/note']);
  });

  it('gives places for labels, help and the ends of containers', () => {
    const slots: LabelSlot[] = [];
    draw({
      definition: nested,
      renderLabel: (slot) => {
        slots.push(slot);
        return <button type="button">{`правка ${slot.label}`}</button>;
      },
      renderHelp: ({ at, help }) => <em>{`справка ${at}: ${help}`}</em>,
      renderEnd: ({ at, page }) => <div>{`конец ${page ?? ''}${at}`}</div>,
    });
    expect(screen.getByRole('button', { name: 'правка Цель' }).closest('label, [inert]')).toBeNull();
    expect(slots).toContainEqual({ at: '/goal', label: 'Цель', required: true, column: false });
    expect(slots).toContainEqual({ at: '/steps/*/name', label: 'Шаг', required: true, column: true });
    expect(screen.getByText('справка /goal: В одной фразе')).toBeTruthy();
    expect(screen.getByText('справка /why:')).toBeTruthy();
    for (const end of ['конец a', 'конец /steps/*', 'конец /place'])
      expect(screen.getByText(end)).toBeTruthy();
  });

  it('gives a place for the label of a tick beside it', () => {
    draw({ definition: nested, page: 'b', renderLabel: ({ label }) => <b>{label}</b> });
    expect(screen.getAllByText('Согласовано').map((one) => one.closest('[inert]'))).toEqual([null]);
  });

  it('leaves a place for what cannot be drawn, by itself and by the word of the editor', () => {
    const odd = definitionOf({
      type: 'object',
      definitions: { tree: { type: 'object', properties: { again: { $ref: '#/definitions/tree' } } } },
      properties: {
        tree: { $ref: '#/definitions/tree' },
        far: { $ref: 'https://example.org/schema.json' },
        tuple: { type: 'array', items: [{ type: 'string' }] },
        either: { oneOf: [{ type: 'string' }, { type: 'object', properties: {} }] },
        never: false,
        group: {
          type: 'object',
          title: 'Группа',
          properties: { inner: { patternProperties: {} }, plain: text('П') },
        },
        told: text('Сказано'),
      },
    });
    draw({
      definition: odd,
      frame: Frame,
      opaque: new Set(['/told']),
      renderOpaque: (at) => <div>{`сложное ${at}`}</div>,
    });
    const told = screen.getAllByText(/^сложное/).map((one) => one.textContent);
    expect(told).toEqual(
      ['tree', 'far', 'tuple', 'either', 'never', 'group/inner', 'told'].map((at) => `сложное /${at}`),
    );
    expect(within(screen.getByTestId('frame /tree')).getByText('сложное /tree')).toBeTruthy();
    expect(frames()).toContain('/group/plain');
  });

  it('shows the form in another language', () => {
    draw({ definition: allWidgets, language: 'en' });
    expect(screen.getByText('Name')).toBeTruthy();
  });

  it('redraws the field that was edited, of 300, though the whole form was read anew', () => {
    const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
    const formWith = (title: string) =>
      definitionOf({
        type: 'object',
        properties: Object.fromEntries(
          names.map((name) => [name, text(name === 'f7' ? title : `Поле ${name}.`)]),
        ),
      });
    const drawn: string[] = [];
    const rendered: string[] = [];
    const ProfiledFrame = ({ at, children }: FrameProps) => (
      <Profiler id={at} onRender={(id) => rendered.push(id)}>
        {children}
      </Profiler>
    );
    const onFieldDrawn = (at: string) => drawn.push(at);
    function Editor() {
      const [title, setTitle] = useState('Было');
      return (
        <>
          <button type="button" onClick={() => setTitle('Стало')}>
            Переименовать
          </button>
          <FormCanvas definition={formWith(title)} frame={ProfiledFrame} onFieldDrawn={onFieldDrawn} />
        </>
      );
    }
    render(<Editor />, { wrapper: TandemProvider });
    expect(new Set(rendered).size).toBe(300);
    drawn.length = rendered.length = 0;
    act(() => screen.getByText('Переименовать').click());
    expect(screen.getByText('Стало')).toBeTruthy();
    expect(drawn).toEqual(['', '/f7']);
    expect(rendered).toEqual(['/f7']);
  });

  it('has nothing serious for assistive technology', async () => {
    const { container } = draw({ definition: allWidgets, frame: Frame });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')).toEqual([]);
  }, 30_000);
});
