/** One event of a stream as it came. */
export interface StreamEvent {
  id: string;
  data: string;
}

/** Puts the events of a stream together from the pieces in which they come; whatever else the stream says is passed over. */
export class EventReader {
  private text = '';

  take(piece: string): StreamEvent[] {
    this.text += piece;
    const blocks = this.text.split('\n\n');
    this.text = blocks.pop() ?? '';
    return blocks.flatMap((block) => {
      const data = fieldOf(block, 'data');
      return data === undefined ? [] : [{ id: fieldOf(block, 'id') ?? '', data }];
    });
  }
}

const fieldOf = (block: string, name: string): string | undefined =>
  block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);
