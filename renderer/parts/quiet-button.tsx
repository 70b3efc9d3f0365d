import { Button, type ButtonProps } from 'antd';
import type { Ref } from 'react';
import styles from './quiet-button.module.css';

/** A button that keeps the focus when it has nothing (more) to do: a disabled one would lose it. */
export function QuietButton({
  off,
  onClick,
  ...rest
}: Omit<ButtonProps, 'disabled'> & { readonly off: boolean; readonly ref?: Ref<HTMLButtonElement> }) {
  return (
    <Button
      {...rest}
      className={off ? (styles.off ?? '') : ''}
      data-plain={rest.type === 'text'}
      aria-disabled={off}
      onClick={(event) => {
        if (!off) onClick?.(event);
      }}
    />
  );
}
