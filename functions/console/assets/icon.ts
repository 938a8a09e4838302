/** The shield of the header as the page's icon. */
export const iconSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<path fill="#1d5c63" d="M16 2l12 4v9c0 7.5-5 12.6-12 15C9 27.6 4 22.5 4 15V6z"/>' +
  '<circle cx="16" cy="15.5" r="3.5" fill="#fff"/></svg>';
