import type { Context } from 'hono';
import { askingCss } from '../asking/css.ts';
import { consoleCss } from '../assets/console-css.ts';
import { iconSvg } from '../assets/icon.ts';
import { facesCss } from '../faces/css.ts';
import { importsCss } from '../imports/css.ts';
import { protocolCss } from '../protocol/css.ts';
import { registerCss } from '../register/css.ts';
import { tasksCss } from '../tasks/css.ts';

export const showCss = (c: Context) =>
  c.body(
    consoleCss + protocolCss + askingCss + tasksCss + importsCss + registerCss + facesCss,
    200,
    {
      'Content-Type': 'text/css; charset=utf-8',
    },
  );

export const showIcon = (c: Context) => c.body(iconSvg, 200, { 'Content-Type': 'image/svg+xml' });
