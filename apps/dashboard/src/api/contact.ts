/** Whether the server answers, and when it last did. */
export interface Contact {
  isGone: boolean;
  lastHeard: number | null;
}

/** Watches every call of the page. */
export class ContactWatch {
  private contact: Contact = { isGone: false, lastHeard: null };
  private readonly listeners = new Set<() => void>();

  current = (): Contact => this.contact;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  heard(at: number): void {
    this.change({ isGone: false, lastHeard: at });
  }

  missed(): void {
    if (!this.contact.isGone) this.change({ ...this.contact, isGone: true });
  }

  private change(contact: Contact): void {
    const wasGone = this.contact.isGone;
    this.contact = contact;
    // An answer that changes nothing on the page wakes nobody.
    if (wasGone !== contact.isGone) for (const listener of this.listeners) listener();
  }
}

/** The contact of this page with the server. */
export const contact = new ContactWatch();
