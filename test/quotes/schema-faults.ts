/** Checks a value against the few JSON Schema words that docs/record.schema.json uses. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  minimum?: number;
  required?: readonly string[];
  additionalProperties?: boolean;
  properties?: Record<string, Schema>;
  items?: Schema;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** What is wrong with a value, each with its path; empty where it fits. */
export function schemaFaults(root: Schema, value: unknown, schema: Schema = root, path = '$'): string[] {
  const target = schema.$ref === undefined ? schema : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (!target) return [`${path}: no such definition ${schema.$ref ?? ''}`];
  const faults: string[] = [];
  const expect = (fits: boolean, what: string): void => void (fits || faults.push(`${path}: ${what}`));
  if (target.type) expect([target.type].flat().includes(typeOf(value)), `is ${typeOf(value)}`);
  if (target.const !== undefined) expect(value === target.const, 'is another constant');
  if (target.enum) expect(target.enum.includes(value), `is ${JSON.stringify(value)}`);
  if (target.pattern !== undefined && typeof value === 'string')
    expect(new RegExp(target.pattern).test(value), `is ${value}`);
  if (target.minimum !== undefined && typeof value === 'number')
    expect(value >= target.minimum, 'is too small');
  if (Array.isArray(value) && target.items) {
    const { items } = target;
    return [...faults, ...value.flatMap((each, i) => schemaFaults(root, each, items, `${path}[${i}]`))];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return faults;
  const fields = Object.entries(value);
  for (const name of target.required ?? []) expect(name in value, `lacks ${name}`);
  for (const [name, inner] of fields) {
    const known = target.properties?.[name];
    if (known) faults.push(...schemaFaults(root, inner, known, `${path}.${name}`));
    else expect(target.additionalProperties !== false, `has an unknown ${name}`);
  }
  return faults;
}
