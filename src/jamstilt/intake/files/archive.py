"""Members of a ZIP archive, inflated with counting; sizes in its headers are not believed (INPUTS 13)."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from jamstilt.findings import Rule, Where
from jamstilt.intake.files.file_rules import (
    ARCHIVE_ENCRYPTED,
    ARCHIVE_MANY_MEMBERS,
    ARCHIVE_MEMBER_TWICE,
    ARCHIVE_TOO_LARGE,
    ARCHIVE_UNSAFE_PATH,
    FILE_DAMAGED,
)
from jamstilt.intake.files.limits_of_files import MEGABYTE, Limits
from jamstilt.intake.files.refused import RefusedError
from jamstilt.language.message import Number

_CHUNK = 1 << 20
_LOCAL_HEADER = 30
_ENCRYPTED_FLAG = 1


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive whose list of members has been found safe; nothing is ever written to a path from it."""

    data: bytes
    members: dict[str, zipfile.ZipInfo]
    where: Where
    limits: Limits

    def inflated(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, piece by piece; refuses a bomb, a damaged member, a size that lies."""
        member = self.members[name]
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise RefusedError(FILE_DAMAGED.at(self.where))
        total, checksum = 0, 0
        for piece in _pieces(self._stored(member), member.compress_type, self.where):
            total += len(piece)
            checksum = zlib.crc32(piece, checksum)
            self._check(member, total)
            yield piece
        if total != member.file_size or checksum != member.CRC:
            raise RefusedError(FILE_DAMAGED.at(self.where))

    def read(self, name: str, limit: int) -> bytes:
        """A whole member of at most so many bytes."""
        return b"".join(self._at_most(name, limit))

    def check(self, name: str, limit: int) -> None:
        """Refuse a member that is damaged or longer than this; nothing is kept."""
        for _ in self._at_most(name, limit):
            pass

    def _at_most(self, name: str, limit: int) -> Iterator[bytes]:
        total = 0
        for piece in self.inflated(name):
            total += len(piece)
            if total > limit:
                self._too_large(name, limit)
            yield piece

    def _stored(self, member: zipfile.ZipInfo) -> memoryview:
        start = member.header_offset
        header = self.data[start : start + _LOCAL_HEADER]
        if len(header) < _LOCAL_HEADER:
            raise RefusedError(FILE_DAMAGED.at(self.where))
        name_length, extra_length = struct.unpack("<HH", header[26:30])
        start += _LOCAL_HEADER + name_length + extra_length
        stored = memoryview(self.data)[start : start + member.compress_size]
        if len(stored) < member.compress_size:
            raise RefusedError(FILE_DAMAGED.at(self.where))
        return stored

    def _check(self, member: zipfile.ZipInfo, total: int) -> None:
        limits = self.limits
        if total > limits.inflated_member:
            self._too_large(member.filename, limits.inflated_member)
        by_ratio = limits.inflated_ratio * max(member.compress_size, 1)
        if total > limits.ratio_counts_from and total > by_ratio:
            self._too_large(member.filename, max(by_ratio, limits.ratio_counts_from))

    def _too_large(self, member: str, limit: int) -> None:
        raise RefusedError(ARCHIVE_TOO_LARGE.at(self.where, member=member, limit=Number(limit // MEGABYTE)))


def open_archive(data: bytes, where: Where, limits: Limits) -> Archive:
    """The archive in these bytes; refuses one that is damaged or whose list of members is unsafe."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as listed:
            members = listed.infolist()
    # what zipfile is known to raise on bytes that are no archive, or one of a method that it does not read
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error) as damage:
        raise RefusedError(FILE_DAMAGED.at(where)) from damage
    if len(members) > limits.archive_members:
        raise RefusedError(ARCHIVE_MANY_MEMBERS.at(where, limit=limits.archive_members, met=len(members)))
    seen: set[str] = set()
    for member in members:
        if rule := _unsafe(member, seen):
            raise RefusedError(rule.at(where, member=member.filename))
        seen.add(member.filename.casefold())
    if sum(member.file_size for member in members) > limits.inflated_in_all:
        limit = Number(limits.inflated_in_all // MEGABYTE)
        raise RefusedError(ARCHIVE_TOO_LARGE.at(where, member="*", limit=limit))
    return Archive(data, {member.filename: member for member in members}, where, limits)


def _unsafe(member: zipfile.ZipInfo, seen: set[str]) -> Rule | None:
    name = member.filename
    if (
        PurePosixPath(name).is_absolute()
        or PureWindowsPath(name).drive
        or PureWindowsPath(name).root
        or ".." in PureWindowsPath(name).parts
        or stat.S_ISLNK(member.external_attr >> 16)
    ):
        return ARCHIVE_UNSAFE_PATH
    if member.flag_bits & _ENCRYPTED_FLAG:
        return ARCHIVE_ENCRYPTED
    return ARCHIVE_MEMBER_TWICE if name.casefold() in seen else None


def _pieces(stored: memoryview, method: int, where: Where) -> Iterator[bytes]:
    if method == zipfile.ZIP_STORED:
        yield from (bytes(stored[start : start + _CHUNK]) for start in range(0, len(stored), _CHUNK))
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    start, waiting = 0, b""
    while not inflater.eof:
        if not waiting:
            waiting = bytes(stored[start : start + _CHUNK])
            start += _CHUNK
        try:
            piece = inflater.decompress(waiting, _CHUNK)
        except zlib.error as damage:
            raise RefusedError(FILE_DAMAGED.at(where)) from damage
        if not piece and not waiting:
            raise RefusedError(FILE_DAMAGED.at(where))
        waiting = inflater.unconsumed_tail
        yield piece
