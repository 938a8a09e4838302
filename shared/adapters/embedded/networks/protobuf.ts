/** One field of a protobuf message as it stands on the wire. ONNX files are protobuf messages. */
export type Field =
  | { number: number; wire: 'varint'; value: bigint }
  | { number: number; wire: 'bytes' | 'fixed32' | 'fixed64'; value: Uint8Array };

const wireTypes = { varint: 0n, fixed64: 1n, bytes: 2n, fixed32: 5n } as const;

/** Splits a message into its fields, in order. Throws on anything that is no message. */
export function readFields(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;

  const varint = (): bigint => {
    for (let value = 0n, shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at++];
      if (byte === undefined) break;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('Expected a complete protobuf varint.');
  };
  const take = (length: number): Uint8Array => {
    if (at + length > message.length) throw new RangeError('Expected a complete protobuf field.');
    at += length;
    return message.subarray(at - length, at);
  };

  while (at < message.length) {
    const key = varint();
    const number = Number(key >> 3n);
    const wire = key & 7n;
    if (wire === wireTypes.varint) fields.push({ number, wire: 'varint', value: varint() });
    else if (wire === wireTypes.bytes)
      fields.push({ number, wire: 'bytes', value: take(Number(varint())) });
    else if (wire === wireTypes.fixed32) fields.push({ number, wire: 'fixed32', value: take(4) });
    else if (wire === wireTypes.fixed64) fields.push({ number, wire: 'fixed64', value: take(8) });
    else throw new RangeError(`Expected a protobuf wire type, found ${wire}.`);
  }
  return fields;
}

/** The inverse of `readFields`. */
export function writeFields(fields: Field[]): Uint8Array {
  return Buffer.concat(
    fields.flatMap((field) => {
      const key = varintBytes((BigInt(field.number) << 3n) | wireTypes[field.wire]);
      if (field.wire === 'varint') return [key, varintBytes(field.value)];
      if (field.wire !== 'bytes') return [key, field.value];
      return [key, varintBytes(BigInt(field.value.length)), field.value];
    }),
  );
}

export function integer(number: number, value: number): Field {
  return { number, wire: 'varint', value: BigInt(value) };
}

export function bytes(number: number, value: Uint8Array): Field {
  return { number, wire: 'bytes', value };
}

export function text(number: number, value: string): Field {
  return bytes(number, Buffer.from(value));
}

export function message(number: number, fields: Field[]): Field {
  return bytes(number, writeFields(fields));
}

/** The texts in all fields of this number. */
export function textsOf(fields: Field[], number: number): string[] {
  return fields.flatMap((field) =>
    field.number === number && field.wire === 'bytes' ? [Buffer.from(field.value).toString()] : [],
  );
}

function varintBytes(value: bigint): Uint8Array {
  const out: number[] = [];
  for (let rest = BigInt.asUintN(64, value); ; rest >>= 7n) {
    if (rest < 0x80n) return Uint8Array.from([...out, Number(rest)]);
    out.push(Number(rest & 0x7fn) | 0x80);
  }
}
