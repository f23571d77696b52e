import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Without it the dialog can only be left by what stands in it. */
  onClose?: (() => void) | undefined;
  /** Whether the page behind it is not to be read meanwhile. */
  covers?: boolean;
  /** Something to read from its start; anything else begins with what may be done. */
  isText?: boolean;
}

/** A dialog of the browser's own kind: it holds the focus, Escape leaves it, and the page behind it rests. */
export function Dialog({ title, children, onClose, covers = false, isText = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // It closes while it still stands on the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    if (isText) heading.current?.focus();
    return () => dialog?.close();
  }, [isText]);
  return (
    <dialog
      ref={box}
      className="dialog"
      data-covers={covers || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // A browser closes it by itself when Escape is pressed again and again.
      onClose={() => (onClose ? onClose() : box.current?.showModal())}
    >
      <h2 id={id} ref={heading} tabIndex={isText ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
