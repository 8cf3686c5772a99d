# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
# Completion of the command `tact` in bash. The command itself is asked for its words, so that this never falls behind.

_tact() {
    local tact=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} option= words=
    COMPREPLY=()
    # bash breaks words at `=`: --with trust=high is three of them
    if [[ $word == "=" ]]; then
        option=$before word=
    elif [[ $before == "=" ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if [[ -n $option && $option != --* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$("$tact" words "$option" 2>/dev/null)" -- "$word")
        return
    fi
    option=${option:-$before}
    if ((COMP_CWORD == 1)); then
        words=$("$tact" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
        mapfile -t COMPREPLY < <(compgen -W "$words --help --version" -- "$word")
        return
    fi
    case $option in
    --attribute | --ask-for | --never) words=$("$tact" words attribute) ;;
    --source | --close-source) words=$("$tact" words source) ;;
    --purpose | --learning-for | --close-purpose) words=$("$tact" words purpose) ;;
    --expect) words=$("$tact" words decision) ;;
    --colour) words="auto always never" ;;
    --with)
        compopt -o nospace
        mapfile -t COMPREPLY < <(compgen -S = -W "$("$tact" words axis)" -- "$word")
        return
        ;;
    esac
    if [[ -z $words && $command == words ]]; then
        words="attribute source decision axis $("$tact" words axis)"
    elif [[ -z $words && $word == -* ]]; then
        words=$("$tact" "$command" --help | sed -n 's/^  \(--[a-z-]*\).*/\1/p')
    fi
    if [[ -n $words ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _tact tact
