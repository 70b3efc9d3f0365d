import fc from 'fast-check';
import { z } from 'zod';

/** A schema as JSON Schema: enough of it to make values. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** The shape of a verb's input. */
export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema) as Shape;
}

/** Values of a shape; `texts` gives the texts for a field, named by its path. */
export function valuesOf(
  shape: Shape,
  texts: (path: string) => fc.Arbitrary<string>,
  path = '',
): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, texts, path)));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (isList(shape.type))
    return fc.oneof(...shape.type.map((type) => valuesOf({ ...shape, type }, texts, path)));
  switch (shape.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({
        min: Math.max(shape.minimum ?? -3, -3),
        max: Math.min(shape.maximum ?? 200_000, 200_000),
      });
    case 'number':
      return fc.double({ min: shape.minimum ?? -1, max: shape.maximum ?? 1e6, noNaN: true });
    case 'string':
      if (shape.format === 'uuid') return fc.uuid({ version: 4 });
      return texts(path).map((text) => text.slice(0, shape.maxLength ?? text.length));
    case 'array': {
      const { prefixItems, items = {} } = shape;
      if (prefixItems)
        return fc.tuple(...prefixItems.map((item, at) => valuesOf(item, texts, `${path}.${at}`)));
      return fc.array(valuesOf(items, texts, `${path}.*`), { maxLength: 3 });
    }
    case 'object': {
      const entries = Object.entries(shape.properties ?? {});
      const fields = Object.fromEntries(
        entries.map(([name, field]) => [
          name,
          valuesOf(field, texts, path === '' ? name : `${path}.${name}`),
        ]),
      );
      return fc.record(fields, { requiredKeys: (shape.required ?? []).filter((name) => name in fields) });
    }
    default:
      throw new Error(`no values for ${JSON.stringify(shape)} at ${path}`);
  }
}

const isList = (type: Shape['type']): type is readonly string[] => Array.isArray(type);

/** The path of every place in a shape where any text may stand. */
export function textPaths(shape: Shape, path = ''): string[] {
  const below = [
    ...(shape.anyOf ?? shape.oneOf ?? []).map((choice) => textPaths(choice, path)),
    ...Object.entries(shape.properties ?? {}).map(([name, field]) =>
      textPaths(field, path === '' ? name : `${path}.${name}`),
    ),
    ...(shape.prefixItems ?? []).map((item, at) => textPaths(item, `${path}.${at}`)),
    ...(shape.items ? [textPaths(shape.items, `${path}.*`)] : []),
  ].flat();
  const isText = isList(shape.type) ? shape.type.includes('string') : shape.type === 'string';
  const here = isText && !shape.enum && !('const' in shape) && shape.format !== 'uuid';
  return here ? [path] : below;
}

/** JavaScript source that makes the value, with what JSON cannot carry: maps, dates, typed arrays, odd keys. */
export function sourceOf(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === null || typeof value !== 'object')
    return JSON.stringify(value).replaceAll('\u2028', '\\u2028');
  if (Array.isArray(value)) return `[${Array.from(value, sourceOf).join(',')}]`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof Map) return `new Map(${sourceOf([...value])})`;
  if (value instanceof Set) return `new Set(${sourceOf([...value])})`;
  if (ArrayBuffer.isView(value))
    return `new ${value.constructor.name}(${sourceOf([...(value as Uint8Array)])})`;
  if (value instanceof Number || value instanceof String || value instanceof Boolean)
    return `Object(${sourceOf(value.valueOf())})`;
  const fields = Object.entries(value).map(([name, field]) => `[${JSON.stringify(name)}]:${sourceOf(field)}`);
  const made = `{${fields.join(',')}}`;
  return Object.getPrototypeOf(value) === null ? `Object.assign(Object.create(null),${made})` : `(${made})`;
}
