#!/bin/sh
# Makes the pictures of these pages, each with this program's shell: one method, two classes side by side. Needs ImageMagick's convert.
# Usage, from the repository's root: sh docs/methods/pictures.sh [METHOD…]       (all methods that have a picture, where none is named)
set -eu
model=models/efficientnet_lite0.onnx
image=wwwroot/samples/cat_and_coffee.jpg
pictures=wwwroot/method-pictures
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

if [ $# -eq 0 ]; then
  set -- $(grep -l '^!\[' "$here"/*.md | sed 's|.*/||; s|\.md$||')
fi

# method, layer, options where they aren't the defaults
entry() {
  layer=blocks.10
  options='{}'
  method=$1
  meta=''
  case $1 in
    smoothgrad | integrated-gradients | rise | guided-backpropagation | deconvnet) layer=input ;;
    cam) layer=head ;;
    extract-aggregate) options='{ "extract": "conv3x3", "aggregate": "filter_norm" }' ;;
    meta-step) method=grad-cam meta=', "meta": { "epsilon": 0.0025 }' ;;
    normgrad-real) layer=blocks.10._project_conv ;;
  esac
  for class in tabby espresso; do
    printf '%s{ "method": "%s", "layer": "%s", "class": "%s", "options": %s%s }' "$separator" "$method" "$layer" "$class" "$options" "$meta"
    separator=', '
  done
}

separator=''
{
  printf '{ "maps": ['
  for method in "$@"; do entry "$method"; done
  printf '] }'
} > "$work/request.json"

dotnet run -c Release --project src/SaliencyLab.Cli -- \
  explain --request "$work/request.json" --model "$model" --image "$image" --out "$work/maps" --overlay

mkdir -p "$pictures"
map=0
for method in "$@"; do
  convert "$work/maps/m$map.overlay.png" "$work/maps/m$((map + 1)).overlay.png" -resize 360x -background none +append \
    -strip -sampling-factor 4:2:0 -quality 82 "$pictures/$method.jpg"
  map=$((map + 2))
done
