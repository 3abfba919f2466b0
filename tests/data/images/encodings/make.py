"""Makes encodings.npz and the pictures beside it: odd files as people have them, with what PIL 9.4 makes of them."""
import io, struct, zlib, sys, os
import numpy as np
from PIL import Image, ImageOps
out=sys.argv[1]; os.makedirs(out,exist_ok=True)
rng=np.random.default_rng(7)
h,w=13,17
y,x=np.mgrid[0:h,0:w]
rgb=np.stack([(x*14)%256,(y*19)%256,(x*y*3)%256],-1).astype('u1')
rgb=np.clip(rgb.astype(int)+rng.integers(-9,9,rgb.shape),0,255).astype('u1')
im=Image.fromarray(rgb)
exp={}
def keep(name,expected=None):
    p=f'{out}/{name}'
    # PIL turns a TIFF upright itself when it loads it; exif_transpose would turn it again.
    upright=(lambda i:i) if name.endswith('.tif') else ImageOps.exif_transpose
    exp[name]=np.asarray(upright(Image.open(p)).convert('RGB')) if expected is None else expected
q=im.quantize(32)
# gif
q.save(f'{out}/transparent.gif',transparency=5); keep('transparent.gif')
a=q.copy(); b=im.rotate(180).quantize(32)
a.save(f'{out}/interlaced.gif',interlace=1); keep('interlaced.gif')
im.convert('L').save(f'{out}/grey.gif'); keep('grey.gif')
# first frame smaller than its canvas
def gif_offset(name, transparency=None, background=3):
    src=io.BytesIO(); q.save(src,'GIF'); d=bytearray(src.getvalue())
    # enlarge the logical screen, move the frame
    d[6:10]=struct.pack('<HH',w+6,h+5); d[11]=background
    n=3*(2<<(d[10]&7)); i=13+n
    while d[i]==0x21:
        j=i+2
        while d[j]: j+=d[j]+1
        i=j+1
    d[i+1:i+5]=struct.pack('<HH',4,2)
    if transparency is not None:
        d[i:i]=bytes([0x21,0xf9,4,1,0,0,transparency,0]); d[:6]=b'GIF89a'
    open(f'{out}/{name}','wb').write(d); keep(name)
gif_offset('offset.gif'); gif_offset('offset_transparent.gif',4)
# png
for o in range(1,9):
    ex=Image.Exif(); ex[0x0112]=o
    if o in (3,6): im.save(f'{out}/orientation{o}.png',exif=ex); keep(f'orientation{o}.png')
    if o in (5,8): im.save(f'{out}/orientation{o}.tif',exif=ex); keep(f'orientation{o}.tif')
    if o in (6,7): im.save(f'{out}/orientation{o}.webp',exif=ex,lossless=True); keep(f'orientation{o}.webp')
def png(name,colour,depth,raw_rows,extra=b'',interlace=0,expected=None):
    def ch(t,d): return struct.pack('>I',len(d))+t+d+struct.pack('>I',zlib.crc32(t+d))
    d=b'\x89PNG\r\n\x1a\n'+ch(b'IHDR',struct.pack('>IIBBBBB',w,h,depth,colour,0,0,interlace))+extra+ch(b'IDAT',zlib.compress(b''.join(b'\0'+r for r in raw_rows)))+ch(b'IEND',b'')
    open(f'{out}/{name}','wb').write(d); keep(name,expected)
r16=rng.integers(0,65536,(h,w,3)).astype('>u2'); png('rgb16.png',2,16,[r.tobytes() for r in r16],expected=(r16>>8).astype('u1'))
ra16=rng.integers(0,65536,(h,w,4)).astype('>u2'); png('rgba16.png',6,16,[r.tobytes() for r in ra16],expected=(ra16[...,:3]>>8).astype('u1'))
la16=rng.integers(0,65536,(h,w,2)).astype('>u2'); png('la16.png',4,16,[r.tobytes() for r in la16],expected=np.repeat((la16[...,:1]>>8).astype('u1'),3,-1))
g16=rng.integers(0,65536,(h,w)).astype('>u2'); png('grey16.png',0,16,[r.tobytes() for r in g16],expected=np.repeat((g16[...,None]>>8).astype('u1'),3,-1))
def ch(t,d): return struct.pack('>I',len(d))+t+d+struct.pack('>I',zlib.crc32(t+d))
png('rgb_trns_gamma.png',2,8,[r.tobytes() for r in rgb],extra=ch(b'gAMA',struct.pack('>I',20000))+ch(b'tRNS',struct.pack('>HHH',*map(int,rgb[0,0]))))
png('grey_trns.png',0,8,[bytes(r) for r in rgb[...,0]],extra=ch(b'tRNS',struct.pack('>H',int(rgb[0,0,0]))))
for depth in (1,2,4):
    per=8//depth; m=(1<<depth)-1; v=rng.integers(0,m+1,(h,-(-w//per)*per))
    rows=[bytes(sum(int(v[r,c*per+k])<<(8-depth*(k+1)) for k in range(per)) for c in range(v.shape[1]//per)) for r in range(h)]
    png(f'grey{depth}.png',0,depth,rows)
    pal=rng.integers(0,256,(m+1,3)).astype('u1')
    png(f'palette{depth}.png',3,depth,rows,extra=ch(b'PLTE',pal.tobytes())+ch(b'tRNS',bytes([0,128])))
# bmp
im.convert('L').save(f'{out}/grey.bmp'); keep('grey.bmp')
q.save(f'{out}/palette.bmp'); keep('palette.bmp')
im.convert('1').save(f'{out}/1bit.bmp'); keep('1bit.bmp')
def bmp(name,bits,data,comp=0,masks=b'',height=h,hdr=40):
    off=14+hdr+len(masks)
    d=b'BM'+struct.pack('<IHHI',off+len(data),0,0,off)+struct.pack('<IiiHHIIiiII',hdr,w,height,1,bits,comp,len(data),2835,2835,0,0)+masks+data
    open(f'{out}/{name}','wb').write(d); keep(name)
v=rng.integers(0,32768,(h,w+1)).astype('<u2'); bmp('rgb555.bmp',16,v.tobytes())
v=rng.integers(0,65536,(h,w+1)).astype('<u2'); bmp('rgb565.bmp',16,v.tobytes(),3,struct.pack('<III',0xf800,0x7e0,0x1f))
v=rng.integers(0,256,(h,w,4)).astype('u1'); bmp('rgb32.bmp',32,v.tobytes()); bmp('topdown.bmp',32,v.tobytes(),height=-h)
# rle8
pal=bytes(b for i in range(256) for b in (i,(i*7)%256,255-i,0))
qq=np.asarray(q); data=b''
for r in qq[::-1]:
    i=0
    while i<w:
        n=1
        while i+n<w and r[i+n]==r[i]: n+=1
        data+=bytes([n,r[i]]); i+=n
    data+=b'\0\0'
data+=b'\0\1'
d=b'BM'+struct.pack('<IHHI',14+40+1024+len(data),0,0,14+40+1024)+struct.pack('<IiiHHIIiiII',40,w,h,1,8,1,len(data),2835,2835,256,0)+pal+data
open(f'{out}/rle8.bmp','wb').write(d); keep('rle8.bmp')
# tiff
im.save(f'{out}/packbits.tif',compression='packbits'); keep('packbits.tif')
q.save(f'{out}/palette.tif'); keep('palette.tif')
im.convert('1').save(f'{out}/1bit.tif'); keep('1bit.tif')
im.convert('RGBA').save(f'{out}/rgba.tif'); keep('rgba.tif')
Image.fromarray(g16.astype('u2')).save(f'{out}/grey16.tif'); keep('grey16.tif',np.repeat((g16[...,None]>>8).astype('u1'),3,-1))
im.save(f'{out}/predictor.tif',compression='tiff_lzw',tiffinfo={317:2}); keep('predictor.tif')
def tiff(name,tags,data,big=True,expected=None):
    e='>' if big else '<'
    ents=dict(tags); head=(b'MM' if big else b'II')+struct.pack(e+'HI',42,8+len(data)); body=head+data
    ifd=struct.pack(e+'H',len(ents)); off=8+len(data)+2+12*len(ents)+4; tail=b''
    for t in sorted(ents):
        typ,vals=ents[t]; f={3:'H',4:'I'}[typ]; b=struct.pack(e+f*len(vals),*vals)
        if len(b)<=4: b=b.ljust(4,b'\0')
        else: tail+=b; b=struct.pack(e+'I',off+len(tail)-len(struct.pack(e+f*len(vals),*vals)))
        ifd+=struct.pack(e+'HHI',t,typ,len(vals))+b
    open(f'{out}/{name}','wb').write(body+ifd+b'\0\0\0\0'+tail); keep(name,expected)
tiff('rgb16.tif',{256:(3,[w]),257:(3,[h]),258:(3,[16,16,16]),259:(3,[1]),262:(3,[2]),273:(4,[8]),277:(3,[3]),278:(3,[h]),279:(4,[h*w*6])},r16.tobytes(),expected=(r16>>8).astype('u1'))
tiff('planar.tif',{256:(3,[w]),257:(3,[h]),258:(3,[8,8,8]),259:(3,[1]),262:(3,[2]),273:(4,[8,8+h*w,8+2*h*w]),277:(3,[3]),278:(3,[h]),279:(4,[h*w]*3),284:(3,[2])},rgb.transpose(2,0,1).tobytes(),big=False)
tiff('whiteiszero.tif',{256:(3,[w]),257:(3,[h]),258:(3,[8]),259:(3,[1]),262:(3,[0]),273:(4,[8]),277:(3,[1]),278:(3,[h]),279:(4,[h*w])},rgb[...,0].tobytes())
# webp, jpeg
rgba=np.dstack([rgb,((x+y)*9%256).astype('u1')]); Image.fromarray(rgba).save(f'{out}/alpha_lossy.webp',quality=80); keep('alpha_lossy.webp')
im.convert('L').save(f'{out}/grey_progressive.jpg',progressive=True); keep('grey_progressive.jpg')
im.save(f'{out}/restart.jpg',quality=95,subsampling=1); keep('restart.jpg')
np.savez_compressed(f'{out}/expected.npz',**exp)
# refused
os.makedirs(f'{out}/refused',exist_ok=True)
im.convert('CMYK').save(f'{out}/refused/cmyk.tif'); im.convert('1').save(f'{out}/refused/fax.tif',compression='group4'); im.save(f'{out}/refused/jpeg.tif',compression='jpeg')
Image.fromarray(rgb[...,0].astype('f4')).save(f'{out}/refused/float.tif')
