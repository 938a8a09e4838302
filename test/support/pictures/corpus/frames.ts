import sharp from 'sharp';
import { jpegSegment, jpegXmp, withSegments } from '../blocks.ts';
import { nobody, otherPortrait, portrait, shot, size } from '../portrait.ts';
import { animatedGif, animatedPng, multiPicture, multiPictureFile } from '../several.ts';
import { type Case, held, oneFace } from './case.ts';

const joined = (frames: Buffer[]) => sharp(frames, { join: { animated: true } });
const seeThrough = await sharp(portrait).ensureAlpha(0).png().toBuffer();
const face = await shot().gif().toBuffer();
const empty = await sharp(nobody).gif().toBuffer();
const smallFace = await shot().resize(120, 155).gif().toBuffer();

const animations: Case[] = [
  {
    name: 'GIF, face in frame 2',
    file: joined([nobody, portrait]).gif().toBuffer(),
    expected: oneFace,
  },
  {
    name: 'GIF, face in the last of 20 frames',
    file: animatedGif(size, [
      ...Array.from({ length: 19 }, () => ({ gif: empty, disposal: 1 })),
      { gif: face, disposal: 1 },
    ]),
    expected: oneFace,
  },
  ...[0, 1, 2, 3].map((disposal) => ({
    name: `GIF, face in frame 2, which is taken away by way ${disposal}`,
    file: animatedGif(size, [
      { gif: empty, disposal },
      { gif: face, disposal },
      { gif: empty, disposal },
    ]),
    expected: oneFace,
  })),
  {
    name: 'GIF, face in a small frame over another',
    file: animatedGif(size, [
      { gif: empty, disposal: 1 },
      { gif: smallFace, disposal: 1, left: 60, top: 90 },
    ]),
    expected: oneFace,
  },
  {
    name: 'GIF, face with a transparent colour, over another frame',
    file: animatedGif(size, [
      { gif: empty, disposal: 1 },
      { gif: face, disposal: 2, transparent: 0 },
    ]),
    expected: oneFace,
  },
  {
    name: 'GIF, frame 2 outside of the screen',
    file: animatedGif(size, [
      { gif: empty, disposal: 1 },
      { gif: smallFace, disposal: 1, left: 200, top: 90 },
    ]),
    expected: held('unreadable'),
  },
  {
    name: 'WebP, face in frame 2',
    file: joined([nobody, portrait]).webp().toBuffer(),
    expected: oneFace,
  },
  {
    name: 'lossless WebP, face in frame 3',
    file: joined([nobody, nobody, portrait]).webp({ lossless: true }).toBuffer(),
    expected: oneFace,
  },
  {
    name: 'WebP, face in a transparent frame',
    file: joined([await sharp(nobody).ensureAlpha().png().toBuffer(), seeThrough])
      .webp({ lossless: true, exact: true })
      .toBuffer(),
    expected: oneFace,
  },
  {
    name: 'two people, one after the other',
    file: joined([portrait, otherPortrait]).webp({ quality: 90 }).toBuffer(),
    expected: { faces: 2 },
  },
  {
    name: 'animated PNG',
    file: animatedPng(size, [nobody, portrait]),
    expected: held('unsupported-type'),
  },
];

const first = await shot().jpeg({ quality: 90 }).toBuffer();
const nobodyJpeg = await sharp(nobody).jpeg({ quality: 90 }).toBuffer();
const preview = await shot().resize(160).jpeg({ quality: 90 }).toBuffer();
const map = await shot().resize(120).greyscale().negate().jpeg({ quality: 80 }).toBuffer();
const androidMap = withSegments(
  map,
  jpegXmp(
    '<rdf:Description xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"/>',
  ),
);
const appleMap = withSegments(
  map,
  jpegXmp('<rdf:Description xmlns:HDRGainMap="http://ns.apple.com/HDRGainMap/1.0/"/>'),
);
const isoMap = withSegments(map, jpegSegment(0xe2, 'urn:iso:std:iso:ts:21496:-1\0 and numbers'));
const announcing = withSegments(
  first,
  jpegXmp(
    '<rdf:Description xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"/>',
  ),
);
const several = (of: Buffer, jpeg: Buffer, type: number, isLittle = true) =>
  multiPictureFile(of, [{ jpeg, type }], { isLittle });

const pictures: Case[] = [
  {
    name: 'photo with a gain map, Android',
    file: several(announcing, androidMap, multiPicture.undefined),
    expected: oneFace,
  },
  {
    name: 'photo with a gain map, Apple',
    file: several(first, appleMap, multiPicture.undefined, false),
    expected: oneFace,
  },
  {
    name: 'photo with a gain map, ISO',
    file: several(first, isoMap, multiPicture.undefined),
    expected: oneFace,
  },
  {
    name: 'photo with a preview',
    file: several(first, preview, multiPicture.largeThumbnail),
    expected: oneFace,
  },
  {
    name: 'photo with two previews and a gain map',
    file: multiPictureFile(first, [
      { jpeg: preview, type: multiPicture.largeThumbnail },
      { jpeg: first, type: multiPicture.fullHdThumbnail },
      { jpeg: androidMap, type: multiPicture.undefined },
    ]),
    expected: oneFace,
  },
  {
    name: 'face in the preview only',
    file: several(nobodyJpeg, first, multiPicture.fullHdThumbnail),
    expected: oneFace,
  },
  {
    name: 'face in an undefined second picture only',
    file: several(nobodyJpeg, first, multiPicture.undefined),
    expected: oneFace,
  },
  {
    name: 'face in what calls itself a gain map',
    file: several(nobodyJpeg, withSegments(first, jpegXmp('HDRGainMap')), multiPicture.undefined),
    expected: oneFace,
  },
  {
    name: 'somebody else in the preview',
    file: several(
      first,
      await sharp(otherPortrait).jpeg().toBuffer(),
      multiPicture.fullHdThumbnail,
    ),
    expected: { faces: 2 },
  },
  {
    name: 'face in a second picture without an index',
    file: Buffer.concat([nobodyJpeg, first]),
    expected: oneFace,
  },
  {
    name: 'face in a third picture behind zeros',
    file: Buffer.concat([nobodyJpeg, Buffer.alloc(64), nobodyJpeg, first]),
    expected: oneFace,
  },
  {
    name: 'panorama',
    file: several(first, first, multiPicture.panorama),
    expected: held('unsupported-type'),
  },
  {
    name: 'pictures for both eyes',
    file: several(first, first, multiPicture.disparity),
    expected: held('unsupported-type'),
  },
  {
    name: 'views from several sides',
    file: several(first, first, multiPicture.multiAngle),
    expected: held('unsupported-type'),
  },
  {
    name: 'second picture of a kind that nobody knows',
    file: several(first, first, 0x0a0001),
    expected: held('unsupported-type'),
  },
  {
    name: 'second picture that is no JPEG',
    file: several(first, first, 0x01000000),
    expected: held('unsupported-type'),
  },
  {
    name: 'second picture cut off',
    file: several(first, preview, multiPicture.largeThumbnail).subarray(0, -900),
    expected: held('unreadable'),
  },
  {
    name: 'second picture missing',
    file: several(first, preview, multiPicture.largeThumbnail).subarray(0, -preview.length),
    expected: held('unreadable'),
  },
  {
    name: 'second picture with a gap',
    file: several(
      first,
      Buffer.concat([preview.subarray(0, 1500), preview.subarray(2500)]),
      multiPicture.largeThumbnail,
    ),
    expected: held('unreadable'),
  },
  {
    name: 'index that is none',
    file: withSegments(first, jpegSegment(0xe2, 'MPF\0II and nothing')),
    expected: held('unreadable'),
  },
  {
    name: 'twenty pictures',
    file: multiPictureFile(
      first,
      Array.from({ length: 20 }, () => ({ jpeg: preview, type: multiPicture.undefined })),
    ),
    expected: held('too-many-frames'),
  },
];

/** Faces in frames and pictures that a decoder leaves out unless it is asked for them. */
export const frames: Case[] = [...animations, ...pictures];
